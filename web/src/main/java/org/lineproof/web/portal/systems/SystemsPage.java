package org.lineproof.web.portal.systems;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.web.portal.Once;

/** The AI systems the organisation declared. */
@Named
@RequestScoped
public class SystemsPage {

    @Inject
    AiSystemRegistry registry;

    @Inject
    ModelRegistry models;

    @Inject
    InferenceQuery inference;

    @Inject
    LogReader logs;

    @Inject
    LogEnds ends;

    private final Once<List<SystemLine>> lines =
            new Once<>(() -> registry.all().stream().map(this::line).toList());

    /** One line a system, by id. */
    public List<SystemLine> getLines() {
        return lines.get();
    }

    private SystemLine line(AiSystem system) {
        return new SystemLine(
                system.declaration(),
                system.registeredAt(),
                models.of(system.id()).size(),
                inference
                        .list(ReceiptFilter.of(system.id()), PageRequest.first(1))
                        .total(),
                ends.line(system.id().log()).stream().mapToLong(this::published).sum());
    }

    private long published(LogName log) {
        return logs.latest(log)
                .map(checkpoint -> checkpoint.checkpoint().size())
                .orElse(0L);
    }
}
