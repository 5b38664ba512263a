package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.released.Handling;
import org.lineproof.reporting.control.released.IssuedReport;
import org.lineproof.reporting.control.released.ReleaseLog;
import org.lineproof.reporting.entity.ReportRequest;

/**
 * Section 8 and its annex: who asked for this extract, and what became of those before it, the newest first: who released
 * them, when, to whom, and the digest of each package.
 */
final class ReleaseSection {
    /** Rows that stay on one page with their head; where there are more, an annex has all. */
    private static final int SHORT = 12;

    private static final char LETTER = 'B';

    private final Extract extract;
    private final List<IssuedReport> issued;

    ReleaseSection(Extract extract) {
        this.extract = extract;
        List<IssuedReport> newestFirst =
                new ArrayList<>(ReleaseLog.of(extract.input().cut()).of(ReportRequest.EXTRACT));
        Collections.reverse(newestFirst);
        this.issued = newestFirst;
    }

    /** This extract, then the newest of those before. */
    List<Block> blocks() {
        ReportInput input = extract.input();
        String recipient = input.request().scope().recipient();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(extract.say(
                "release.this",
                input.requester().account(),
                Moments.minute(input.requester().at()),
                recipient.isEmpty() ? extract.say("request.untold") : recipient)));
        blocks.add(new Block.Paragraph(extract.say("release.digest")));
        blocks.addAll(before());
        return blocks;
    }

    private List<Block> before() {
        if (issued.isEmpty()) {
            return List.of(new Block.Paragraph(extract.say("release.first")));
        }
        if (issued.size() <= SHORT) {
            return List.of(new Block.Rows(table(extract.say("release.caption"), issued)));
        }
        return List.of(
                new Block.Paragraph(
                        extract.say("release.annex", LETTER, extract.texts().number(issued.size()))),
                new Block.Rows(table(extract.say("release.newest", SHORT), issued.subList(0, SHORT))));
    }

    /** All of them, if the section does not show all. */
    Optional<Annex> annex() {
        return issued.size() <= SHORT
                ? Optional.empty()
                : Optional.of(new Annex(
                        LETTER,
                        extract.say("release.title"),
                        extract.say("release.introduction"),
                        table(extract.say("release.table", LETTER), issued)));
    }

    private Table table(String caption, List<IssuedReport> rows) {
        return new Table(
                caption,
                List.of(
                        new Column(extract.say("release.report"), 7, Column.Kind.TEXT),
                        new Column(extract.say("release.by"), 5, Column.Kind.TEXT),
                        new Column(extract.say("release.to"), 5, Column.Kind.TEXT),
                        new Column(extract.say("release.package"), 9, Column.Kind.DIGEST)),
                rows.stream().map(this::row).toList());
    }

    private Table.Row row(IssuedReport report) {
        return new Table.Row(
                List.of(
                        extract.say(
                                "release.issued",
                                report.id(),
                                Moments.minute(report.issue().entry().minute())),
                        decision(report),
                        report.handling() == Handling.RELEASED
                                        && report.recipient().isEmpty()
                                ? extract.say("request.untold")
                                : report.recipient(),
                        report.packageDigest()),
                extract.input().cut().audit().stated(EvidenceClass.DECLARED, report.entries()));
    }

    private String decision(IssuedReport report) {
        OpenedEntry decision = report.decision();
        String key = "release.handling." + report.handling();
        return decision == null
                ? extract.say(key)
                : extract.say(
                        key, report.decider(), Moments.minute(decision.entry().minute()));
    }
}
