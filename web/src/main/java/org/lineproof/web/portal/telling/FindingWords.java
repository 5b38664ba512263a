package org.lineproof.web.portal.telling;

import java.util.List;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.web.portal.wording.Mark;

/** A finding as the portal shows it: never a judgement on the law, always with its reason. */
public record FindingWords(Finding finding) {

    private static final int SHOWN = 12;

    /** Findings that ask for attention, the failed ones first. */
    public static List<FindingWords> attention(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.outcome() != Outcome.PASSED)
                .sorted((a, b) -> a.outcome().compareTo(b.outcome()))
                .map(FindingWords::new)
                .toList();
    }

    /** All findings, in the order of the evaluation. */
    public static List<FindingWords> all(List<Finding> findings) {
        return findings.stream().map(FindingWords::new).toList();
    }

    public Mark mark() {
        return switch (finding.outcome()) {
            case PASSED -> Mark.good("Passed");
            case FAILED -> Mark.bad("Failed");
            case INDETERMINATE -> Mark.open("Indeterminate");
        };
    }

    public String title() {
        return finding.title();
    }

    /** The article it belongs to, and why the outcome is what it is. */
    public String reason() {
        return finding.reason();
    }

    public String article() {
        return finding.article();
    }

    /** What would cure it, empty where nothing is to be done. */
    public String cure() {
        return finding.outcome() == Outcome.PASSED ? "" : finding.cure();
    }

    /** The log entries it rests on, the first dozen. */
    public List<EntryLink> entries() {
        return finding.references().stream().limit(SHOWN).map(EntryLink::new).toList();
    }

    /** How many more entries it rests on, in words; empty if all are shown. */
    public String more() {
        int more = finding.references().size() - SHOWN;
        return more <= 0 ? "" : "and " + more + " more";
    }
}
