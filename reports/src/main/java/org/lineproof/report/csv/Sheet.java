package org.lineproof.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;

/**
 * One table of a report. What stands behind a row is in its last three columns: the evidence class, the state of the log,
 * and the entries, each {@code origin#index} or {@code origin#first-last}, with spaces between.
 *
 * @param kind what it was in the report
 */
record Sheet(Kind kind, String caption, CsvText text) {
    /** What a sheet was in the report. */
    enum Kind {
        TABLE("table"),
        FACTS("facts"),
        FINDINGS("findings"),
        CHART("chart"),
        ANNEX("annex");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final List<String> BASIS = List.of("evidence", "state", "references");
    private static final List<String> FACTS = List.of("label", "value");
    private static final List<String> FINDINGS =
            List.of("id", "title", "requirement", "article", "outcome", "reason", "cure");

    static Sheet of(Kind kind, Table table) {
        List<String> heads = new ArrayList<>();
        for (Column column : table.columns()) {
            heads.add(column.head().isBlank() ? "column " + (heads.size() + 1) : column.head());
        }
        CsvText text = new CsvText(joined(heads, BASIS));
        table.rows().forEach(row -> text.add(joined(row.cells(), basis(row.basis()))));
        return new Sheet(kind, table.caption(), text);
    }

    static Sheet of(Block.Facts facts) {
        CsvText text = new CsvText(joined(FACTS, BASIS));
        for (Fact fact : facts.facts()) {
            text.add(joined(List.of(fact.label(), fact.value()), basis(fact.basis())));
        }
        return new Sheet(Kind.FACTS, facts.caption(), text);
    }

    static Sheet of(Block.Findings findings) {
        CsvText text = new CsvText(joined(FINDINGS, BASIS));
        findings.findings().forEach(finding -> text.add(row(finding)));
        return new Sheet(Kind.FINDINGS, "", text);
    }

    static Sheet of(Chart chart) {
        CsvText text = new CsvText(joined(joined(List.of("bar"), chart.series()), BASIS));
        for (Chart.Bar bar : chart.bars()) {
            List<String> counts = bar.values().stream().map(String::valueOf).toList();
            text.add(joined(joined(List.of(bar.name()), counts), basis(chart.basis())));
        }
        return new Sheet(Kind.CHART, chart.caption(), text);
    }

    private static List<String> row(Finding finding) {
        Basis basis = finding.basis();
        return joined(
                List.of(
                        finding.id(),
                        finding.title(),
                        finding.requirement(),
                        finding.article(),
                        finding.outcome().name(),
                        finding.reason(),
                        finding.cure()),
                basis == null ? List.of("", "", "") : basis(basis));
    }

    private static List<String> basis(Basis basis) {
        return List.of(
                basis.evidenceWords(),
                basis.state().words(),
                basis.references().stream().map(Sheet::place).collect(Collectors.joining(" ")));
    }

    private static String place(Reference reference) {
        if (reference.empty()) {
            return reference.origin() + "#none";
        }
        String first = reference.origin() + "#" + reference.first();
        return reference.single() ? first : first + "-" + reference.last();
    }

    private static List<String> joined(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
