package org.lineproof.web.portal.texts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Section;
import org.lineproof.reporting.entity.text.WrittenText;
import org.lineproof.requirements.entity.ReportDefinition.SectionDefinition;

/**
 * A section of a report in the list.
 *
 * @param text the newest text in the language of the page, null if there is none
 * @param missing what it lacks, in the words of the report; empty if that was not asked
 */
public record SectionLine(
        SectionDefinition section, @Nullable WrittenText text, List<String> missing) {
    /** How many lines of what is missing are shown. */
    private static final int MOST = 12;

    /** What a section of a report lacks: evidence that is not recorded, and what would change an outcome. */
    static List<String> missing(Section section) {
        return section.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Block.NoEvidence none -> none.wouldSupply().stream();
                    case Block.Findings findings ->
                        findings.findings().stream()
                                .filter(finding -> finding.outcome() != Outcome.PASSED)
                                .map(SectionLine::cure);
                    default -> Stream.<String>empty();
                })
                .distinct()
                .toList();
    }

    private static String cure(Finding finding) {
        return finding.title() + ": " + (finding.cure().isEmpty() ? finding.reason() : finding.cure());
    }

    /** "Version 2", or that there is none. */
    public String version() {
        return text == null ? "No text yet" : "Version " + text.version();
    }

    public List<String> firstMissing() {
        return missing.stream().limit(MOST).toList();
    }

    /** How many more are missing than are shown. */
    public int more() {
        return Math.max(0, missing.size() - MOST);
    }
}
