package org.lineproof.reporting.control.r19;

import java.util.List;
import java.util.Objects;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.text.Minutes;

/** Annex A: the receipts of the period, each with the notice that it names. */
final class ReceiptsAnnex {
    private ReceiptsAnnex() {}

    static Annex of(ReportInput input, NoticeUse use) {
        Texts texts = R19.texts(input);
        return new Annex(
                'A',
                texts.say("annex.title"),
                texts.count("annex.introduction", use.receipts().size()),
                new Table(
                        texts.say("annex.table"),
                        List.of(
                                new Column(texts.say("annex.number"), 30, Column.Kind.NUMBER),
                                new Column(texts.say("annex.minute"), 80, Column.Kind.TEXT),
                                new Column(texts.say("unit.unit"), 80, Column.Kind.TEXT),
                                new Column(texts.say("unit.notice"), 75, Column.Kind.TEXT),
                                new Column(texts.say("unit.file"), 60, Column.Kind.TEXT),
                                new Column(texts.say("annex.leaf"), 128, Column.Kind.DIGEST)),
                        use.receipts().stream()
                                .map(receipt -> row(use, texts, receipt))
                                .toList()));
    }

    private static Table.Row row(NoticeUse use, Texts texts, OpenedEntry receipt) {
        String notice = NoticeUse.named(receipt);
        return new Table.Row(
                List.of(
                        Long.toString(receipt.index()),
                        Minutes.of(receipt.entry().minute()),
                        Objects.requireNonNullElse(receipt.text("unit"), texts.say("unit.unnamed")),
                        receipt.content() == null
                                ? texts.say("annex.erased")
                                : notice.isEmpty() ? texts.say("unit.no-notice") : notice,
                        texts.say(use.told(receipt) ? "unit.on-file" : "unit.not-on-file"),
                        receipt.entry().leafHash().hex()),
                use.basis(List.of(receipt)));
    }
}
