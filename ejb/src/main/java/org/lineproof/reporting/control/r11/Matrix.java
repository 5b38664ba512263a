package org.lineproof.reporting.control.r11;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.policy.Level;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.LogPin;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyStanding;
import org.lineproof.reporting.control.duty.DutyStandings;
import org.lineproof.reporting.control.duty.DutyWords;
import org.lineproof.reporting.control.duty.Support;

/** All requirements with what stands for each, read once for all sections. */
final class Matrix {
    private static final List<Outcome> GRAVITY = List.of(Outcome.FAILED, Outcome.INDETERMINATE, Outcome.PASSED);

    private final ReportInput input;
    private final DutyStandings standings;
    private final DutyWords words;
    private final List<DutyStanding> all;

    Matrix(ReportInput input) {
        this.input = input;
        this.standings = new DutyStandings(input);
        this.words = new DutyWords(input, standings);
        this.all = standings.all();
    }

    DutyStandings standings() {
        return standings;
    }

    DutyWords words() {
        return words;
    }

    /** In the order of the law. */
    List<DutyStanding> all() {
        return all;
    }

    /** In the order of the law. */
    List<DutyStanding> with(Support support) {
        return all.stream().filter(duty -> duty.support() == support).toList();
    }

    /** The duties with a finding, gravest first: by the level of the policy, then by outcome, then in the order of the law. */
    List<DutyStanding> evidenced() {
        return all.stream()
                .filter(duty -> duty.decisive().isPresent())
                .sorted(Comparator.comparing((DutyStanding duty) -> passed(duty) ? 1 : 0)
                        .thenComparing(this::level)
                        .thenComparing(duty ->
                                GRAVITY.indexOf(duty.decisive().orElseThrow().outcome())))
                .toList();
    }

    /** How grave the policy takes the finding that decides. */
    Level level(DutyStanding duty) {
        return input.evaluation().policy().of(duty.decisive().map(Finding::id).orElse(""));
    }

    /** What stands behind the policy in force: the newest that can be read, as the checks take it; empty for the shipped one. */
    Optional<Basis> policy() {
        return input.cut()
                .audit()
                .ofType(Policy.ENTRY_TYPE)
                .filter(entry -> entry.content() != null)
                .reduce((earlier, later) -> later)
                .map(entry -> input.cut().audit().stated(EvidenceClass.DECLARED, List.of(entry)));
    }

    /** Duties by their article, in the order of the law. */
    Map<String, List<DutyStanding>> byArticle(List<DutyStanding> duties) {
        return duties.stream()
                .collect(Collectors.groupingBy(
                        duty -> words.article(duty.requirement()), LinkedHashMap::new, Collectors.toList()));
    }

    /** How many of them have this outcome. */
    static long count(List<DutyStanding> duties, Outcome outcome) {
        return duties.stream()
                .flatMap(duty -> duty.decisive().stream())
                .filter(finding -> finding.outcome() == outcome)
                .count();
    }

    /** How many of them have no finding. */
    static long bare(List<DutyStanding> duties) {
        return duties.stream().filter(duty -> duty.decisive().isEmpty()).count();
    }

    private static boolean passed(DutyStanding duty) {
        return duty.decisive().orElseThrow().outcome() == Outcome.PASSED;
    }

    /** The entry of the log {@code audit} that a finding rests on, if it rests on one of that log alone. */
    Optional<OpenedEntry> declaration(Finding finding) {
        List<OpenedEntry> declared = input.cut().audit().entries().stream()
                .filter(entry -> finding.references().stream().anyMatch(reference -> covers(reference, entry)))
                .toList();
        return declared.size() == 1 ? Optional.of(declared.get(0)) : Optional.empty();
    }

    private static boolean covers(Reference reference, OpenedEntry entry) {
        return reference.origin().equals(entry.origin())
                && reference.first() <= entry.index()
                && entry.index() <= reference.last();
    }

    /**
     * What the weakest of all findings that passed rests on: the class of the weakest statement, and the state of the weakest
     * log. The references are the logs that were looked at.
     */
    Basis weakest() {
        EvidenceClass weakest = all.stream()
                .flatMap(duty -> duty.findings().stream())
                .filter(finding -> finding.outcome() == Outcome.PASSED)
                .map(Finding::basis)
                .filter(basis -> basis != null && basis.evidence() != null)
                .map(Basis::evidence)
                .reduce(EvidenceClass::common)
                .orElse(null);
        LogState state = input.cut().pins().stream()
                .map(LogPin::state)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Basis(weakest, state, input.cut().whole().references());
    }
}
