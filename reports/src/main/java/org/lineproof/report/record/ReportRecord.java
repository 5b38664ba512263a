package org.lineproof.report.record;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.text.Language;

/**
 * A report as data: the one source of its JSON and its PDF. It knows no clock; the same record always gives the same
 * bytes. Every statement of fact in it refers to entries inside the pinned logs, or it is refused.
 *
 * @param id id of the report, derived from what it is pinned to
 * @param language of all its words; those of the sections are in it already
 * @param organisation name of the tenant
 * @param verification address of the page where somebody who holds the report can have it checked, an absolute http or
 *     https URL of at most {@value #LONGEST_ADDRESS} characters; empty if the server has no public address
 */
public record ReportRecord(
        String id,
        Language language,
        Definition definition,
        String organisation,
        SubjectSystem system,
        Period period,
        Pins pins,
        String verification,
        List<Section> sections,
        List<Annex> annexes) {
    /** The longest address of a verification page, in characters. */
    public static final int LONGEST_ADDRESS = 400;

    /** The most sections. */
    public static final int MOST_SECTIONS = 200;

    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}]]+");

    public ReportRecord {
        if (!verification.isEmpty()
                && (verification.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(verification).matches())) {
            throw new IllegalArgumentException("verification: expected an http or https address of at most "
                    + LONGEST_ADDRESS + " characters, or none: " + verification);
        }
        if (sections.size() > MOST_SECTIONS
                || annexes.stream().map(Annex::letter).distinct().count() < annexes.size()) {
            throw new IllegalArgumentException(
                    "at most " + MOST_SECTIONS + " sections, and annexes each with a letter of its own");
        }
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
        Pins known = pins;
        references(sections, annexes).forEach(reference -> refuseOutside(known, reference));
    }

    /** The entries that its lines rest on, in the order of the lines; what several rest on comes as often. */
    public Stream<Reference> references() {
        return references(sections, annexes);
    }

    private static Stream<Reference> references(List<Section> sections, List<Annex> annexes) {
        return Stream.concat(
                sections.stream().flatMap(section -> section.blocks().stream()).flatMap(ReportRecord::references),
                annexes.stream().flatMap(annex -> of(annex.table())));
    }

    /** The same report with other annexes. */
    public ReportRecord with(List<Annex> others) {
        return new ReportRecord(
                id, language, definition, organisation, system, period, pins, verification, sections, others);
    }

    /** How many rows the annexes have together. */
    public long rows() {
        return annexes.stream().mapToLong(Annex::rows).sum();
    }

    private static Stream<Reference> references(Block block) {
        if (block instanceof Block.Facts facts) {
            return facts.facts().stream().flatMap(fact -> fact.basis().references().stream());
        }
        if (block instanceof Block.Rows rows) {
            return of(rows.table());
        }
        if (block instanceof Block.Bars bars) {
            return bars.chart().basis().references().stream();
        }
        if (block instanceof Block.Lineage lineage) {
            return lineage.graph().basis().references().stream();
        }
        if (block instanceof Block.Findings findings) {
            return findings.findings().stream().flatMap(finding -> finding.references().stream());
        }
        return Stream.of();
    }

    private static Stream<Reference> of(Table table) {
        return table.rows().stream().flatMap(row -> row.basis().references().stream());
    }

    private static void refuseOutside(Pins pins, Reference reference) {
        if (!pins.cover(reference)) {
            throw new IllegalArgumentException("refers to an entry outside the pinned logs: " + reference);
        }
    }
}
