package org.lineproof.web.portal.practices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.wording.Pager;

/** What was laid down about a system, the newest first, one page of it. */
@Named
@RequestScoped
public class PracticesPage {
    private static final int ROWS = 20;

    @Inject
    AiSystemRegistry systems;

    @Inject
    PracticeRegistry registry;

    private String system = "";
    private int page = 1;
    private String name = "";
    private final Once<List<RecordedPractice>> all = new Once<>(() -> registry.of(new SystemId(system)));

    /** A kind to choose, and what it is. */
    public record KindLine(PracticeKind kind) {
        public String word() {
            return kind.word();
        }

        public String title() {
            return PracticeWords.title(kind);
        }

        public String about() {
            return PracticeWords.about(kind);
        }
    }

    /** Fills the page, or answers that there is no such system. */
    public void load() {
        Optional<AiSystem> found = systems.all().stream()
                .filter(known -> known.id().value().equals(system))
                .findFirst();
        if (found.isEmpty()) {
            Absence.answer("no AI system has this identifier");
            return;
        }
        name = found.get().declaration().name();
    }

    public List<KindLine> getKinds() {
        return Arrays.stream(PracticeKind.values()).map(KindLine::new).toList();
    }

    /** None on a page beyond the last. */
    public List<PracticeLine> getLines() {
        return name.isEmpty()
                ? List.of()
                : all.get().stream()
                        .skip((page - 1L) * ROWS)
                        .limit(ROWS)
                        .map(PracticeLine::new)
                        .toList();
    }

    public Pager getPager() {
        return new Pager(
                "practices.xhtml",
                Map.of("system", system),
                page,
                ROWS,
                name.isEmpty() ? 0 : all.get().size(),
                "practice");
    }

    public String getName() {
        return name;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    public void setPage(@Nullable String page) {
        this.page = Pager.number(page);
    }
}
