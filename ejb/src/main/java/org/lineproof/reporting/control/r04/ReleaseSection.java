package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.entity.ReportRequest;

/** Section 8: who asked for this extract, and which extracts were issued before, with the digest of each package. */
final class ReleaseSection {
    private ReleaseSection() {}

    static List<Block> of(Extract extract) {
        ReportInput input = extract.input();
        String recipient = input.request().scope().recipient();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(extract.say(
                "release.this",
                input.requester().account(),
                Moments.minute(input.requester().at()),
                recipient.isEmpty() ? extract.say("request.untold") : recipient)));
        blocks.add(new Block.Paragraph(extract.say("release.digest")));
        List<Table.Row> before = input.cut()
                .audit()
                .ofType("report")
                .filter(issued -> input.cut().systemId().equals(issued.entry().system()))
                .filter(issued -> String.valueOf(issued.text("report")).startsWith(ReportRequest.EXTRACT))
                .map(issued -> row(extract, issued))
                .toList();
        blocks.add(
                before.isEmpty()
                        ? new Block.Paragraph(extract.say("release.first"))
                        : new Block.Rows(new Table(extract.say("release.caption"), columns(extract), before)));
        return blocks;
    }

    private static List<Column> columns(Extract extract) {
        return List.of(
                new Column(extract.say("release.report"), 4, Column.Kind.TEXT),
                new Column(extract.say("release.at"), 4, Column.Kind.TEXT),
                new Column(extract.say("release.bundle"), 8, Column.Kind.DIGEST));
    }

    private static Table.Row row(Extract extract, OpenedEntry issued) {
        @Nullable String digest = issued.text("bundle");
        return new Table.Row(
                List.of(
                        String.valueOf(issued.text("report")),
                        Moments.minute(issued.entry().minute()),
                        digest == null ? "" : digest),
                extract.input().cut().audit().stated(EvidenceClass.DECLARED, List.of(issued)));
    }
}
