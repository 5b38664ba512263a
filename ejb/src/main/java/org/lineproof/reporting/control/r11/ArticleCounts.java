package org.lineproof.reporting.control.r11;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyStanding;

/**
 * How many duties of an article have which outcome, the worst article first; articles without any evidence are counted
 * elsewhere. Each table is short enough to stay on one page with its head.
 */
final class ArticleCounts {
    private static final int ROWS = 12;

    private final ReportInput input;
    private final Matrix matrix;
    private final Texts texts;

    ArticleCounts(ReportInput input, Matrix matrix) {
        this.input = input;
        this.matrix = matrix;
        this.texts = R11.texts(input);
    }

    List<Block> tables(Map<String, List<DutyStanding>> articles) {
        List<Map.Entry<String, List<DutyStanding>>> worstFirst = articles.entrySet().stream()
                .filter(article ->
                        Matrix.bare(article.getValue()) < article.getValue().size())
                .sorted(most(Outcome.FAILED).thenComparing(most(Outcome.INDETERMINATE)))
                .toList();
        int parts = (worstFirst.size() + ROWS - 1) / ROWS;
        List<Block> tables = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            String caption = parts == 1
                    ? texts.say("matrix.counts")
                    : texts.say("matrix.counts.part", texts.say("matrix.counts"), part + 1, parts);
            tables.add(new Block.Rows(new Table(
                    caption,
                    columns(),
                    worstFirst.subList(part * ROWS, Math.min(worstFirst.size(), (part + 1) * ROWS)).stream()
                            .map(article -> row(article.getKey(), article.getValue()))
                            .toList())));
        }
        return tables;
    }

    private static Comparator<Map.Entry<String, List<DutyStanding>>> most(Outcome outcome) {
        return Comparator.comparingLong(article -> -Matrix.count(article.getValue(), outcome));
    }

    private List<Column> columns() {
        Texts shared = Texts.in(texts.language());
        return List.of(
                new Column(texts.say("matrix.counts.article"), 5, Column.Kind.TEXT),
                new Column(shared.word(Outcome.FAILED), 4, Column.Kind.NUMBER),
                new Column(shared.word(Outcome.INDETERMINATE), 6, Column.Kind.NUMBER),
                new Column(shared.word(Outcome.PASSED), 4, Column.Kind.NUMBER),
                new Column(texts.say("matrix.chart.none"), 4, Column.Kind.NUMBER));
    }

    private Table.Row row(String article, List<DutyStanding> duties) {
        return new Table.Row(
                List.of(
                        article,
                        texts.number(Matrix.count(duties, Outcome.FAILED)),
                        texts.number(Matrix.count(duties, Outcome.INDETERMINATE)),
                        texts.number(Matrix.count(duties, Outcome.PASSED)),
                        texts.number(Matrix.bare(duties))),
                input.cut().whole());
    }
}
