package org.lineproof.reporting.control.r11;

import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyBlocks;
import org.lineproof.reporting.control.duty.DutyStanding;

/** Annex A: every requirement of the catalogue, with why it applies or does not, and what there is for it. */
final class RequirementsAnnex {
    private RequirementsAnnex() {}

    static Annex of(ReportInput input, Matrix matrix) {
        Texts texts = R11.texts(input);
        DutyBlocks blocks = new DutyBlocks(input);
        return new Annex(
                'A',
                texts.say("annex.title"),
                texts.say("annex.introduction", matrix.all().size()),
                new Table(
                        texts.say("annex.table", input.catalogue().version().version()),
                        List.of(
                                new Column(texts.say("annex.duty"), 70, Column.Kind.TEXT),
                                new Column(texts.say("annex.name"), 120, Column.Kind.TEXT),
                                new Column(texts.say("annex.applies"), 140, Column.Kind.TEXT),
                                new Column(texts.say("annex.evidence"), 75, Column.Kind.TEXT)),
                        matrix.all().stream()
                                .map(duty -> row(matrix, blocks, duty))
                                .toList()));
    }

    private static Table.Row row(Matrix matrix, DutyBlocks blocks, DutyStanding duty) {
        return new Table.Row(
                List.of(
                        matrix.words().citation(duty.requirement()),
                        matrix.words().title(duty.requirement()),
                        matrix.words().reach(duty),
                        matrix.words().support(duty)),
                blocks.basis(duty));
    }
}
