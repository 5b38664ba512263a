package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.wording.Citation;

/**
 * One duty, in our own words.
 *
 * @param id such as {@code aia-12-1}
 * @param article such as {@code Art. 12}
 * @param paragraph such as {@code 2(a)}, may be empty
 * @param binds whom it binds: provider, deployer, controller and so on
 * @param source where the legal text is
 */
public record Requirement(
        String id,
        String article,
        String paragraph,
        String title,
        String duty,
        Set<String> binds,
        List<EvidenceNeed> evidence,
        Term retention,
        Term deadline,
        List<Start> starts,
        String source) {
    public Requirement {
        binds = Set.copyOf(binds);
        evidence = List.copyOf(evidence);
        starts = List.copyOf(starts);
    }

    /** The day it starts for a scope, empty if it has no such start. */
    public Optional<LocalDate> start(Start.Scope scope) {
        return starts.stream()
                .filter(start -> start.scope() == scope)
                .map(Start::date)
                .findFirst();
    }

    /** Whether the letter of the law names a day before that from which the class of systems exists. */
    public boolean disputed() {
        return start(Start.Scope.FORMAL).isPresent();
    }

    /** Article and paragraph for readers, such as {@code Art. 12(2)(a)}. */
    public String citation() {
        return citation(Language.EN);
    }

    /** The same in the manner of a language: in German {@code Art. 12 Abs. 2 Buchst. a}. */
    public String citation(Language language) {
        return new Citation(article, paragraph).in(language);
    }
}
