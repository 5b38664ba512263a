package org.lineproof.web.portal.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.wording.Pager;

/** The list of receipts, one page of it; filter and page are in the address. */
@Named
@RequestScoped
public class ReceiptsPage {

    private static final int ROWS = 25;

    @Inject
    InferenceQuery inference;

    @Inject
    AiSystemRegistry registry;

    @Inject
    ModelRegistry registeredModels;

    @Inject
    LogReader logs;

    private String system = "";
    private String model = "";
    private String registered = "";
    private int page = 1;
    private String problem = "";
    private List<ReceiptLine> lines = List.of();
    private long total;
    private final Once<List<AiSystem>> systems = new Once<>(() -> registry.all());

    /** Fills the page; a filter that cannot be read leaves it empty with the problem said. */
    public void load() {
        try {
            var found = inference.list(filter(), new PageRequest((page - 1) * ROWS, ROWS));
            total = found.total();
            var states = logs.states(found.items().stream().map(ReceiptRow::id).toList());
            lines = found.items().stream()
                    .map(row -> new ReceiptLine(row, states.get(row.id())))
                    .toList();
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
    }

    private ReceiptFilter filter() {
        return new ReceiptFilter(
                system.isBlank() ? null : new SystemId(system.strip()),
                null,
                null,
                null,
                model.isBlank() ? null : new ModelDigest(model.strip()),
                wanted());
    }

    private @Nullable Boolean wanted() {
        return switch (registered) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    /** The AI systems to choose from. */
    public List<AiSystem> getSystems() {
        return systems.get();
    }

    /** The models to choose from: those of the chosen system, else of all. */
    public List<ModelVersion> getModels() {
        return getSystems().stream()
                .filter(candidate -> system.isBlank() || candidate.id().value().equals(system))
                .flatMap(candidate -> registeredModels.of(candidate.id()).stream())
                .toList();
    }

    public List<ReceiptLine> getLines() {
        return lines;
    }

    /** Whether the list is narrowed, so that an empty one does not mean that nothing came. */
    public boolean isNarrowed() {
        return !(system + model + registered).isBlank();
    }

    public Pager getPager() {
        return new Pager(
                "receipts.xhtml",
                Map.of("system", system, "model", model, "registered", registered),
                page,
                ROWS,
                total,
                "receipt");
    }

    /** What is wrong with the filter, empty if nothing is. */
    public String getProblem() {
        return problem;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model == null ? "" : model;
    }

    public String getRegistered() {
        return registered;
    }

    public void setRegistered(@Nullable String registered) {
        this.registered = registered == null ? "" : registered;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    public void setPage(@Nullable String page) {
        this.page = Pager.number(page);
    }
}
