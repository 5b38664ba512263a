package org.lineproof.reporting.control.r14;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.released.IssuedReport;
import org.lineproof.reporting.control.text.Minutes;

/** Annex A: every file whose digest is logged, with what it belongs to. */
final class FilesAnnex {
    private final ReportInput input;
    private final Texts texts;

    private FilesAnnex(ReportInput input) {
        this.input = input;
        this.texts = R14.texts(input);
    }

    static Annex of(ReportInput input, Inventory inventory) {
        return new FilesAnnex(input).annex(inventory);
    }

    private Annex annex(Inventory inventory) {
        List<Table.Row> rows = Stream.concat(
                        inventory.reports().stream().flatMap(this::rows),
                        inventory.declared().stream().flatMap(entry -> rows(what(entry), entry, List.of(entry))))
                .toList();
        return new Annex(
                'A',
                texts.say("annex.title"),
                texts.count("annex.introduction", rows.size()),
                new Table(
                        texts.say("annex.table"),
                        List.of(
                                new Column(texts.say("annex.what"), 112, Column.Kind.TEXT),
                                new Column(texts.say("annex.file"), 60, Column.Kind.TEXT),
                                new Column(texts.say("annex.minute"), 92, Column.Kind.TEXT),
                                new Column(texts.say("annex.digest"), 130, Column.Kind.DIGEST)),
                        rows));
    }

    /** Its files as it was issued, then those under the seal, which are of the same report. */
    private Stream<Table.Row> rows(IssuedReport report) {
        OpenedEntry issue = report.issue();
        return Stream.concat(
                rows(report.id(), issue, List.of(issue)),
                Optional.ofNullable(report.sealing()).stream()
                        .flatMap(sealing -> rows(report.id(), sealing, List.of(issue, sealing))));
    }

    private Stream<Table.Row> rows(String what, OpenedEntry entry, List<OpenedEntry> behind) {
        return Inventory.digests(entry).entrySet().stream()
                .map(file -> new Table.Row(
                        List.of(
                                what,
                                texts.sayOr("file." + file.getKey(), file.getKey()),
                                Minutes.of(entry.entry().minute()),
                                file.getValue()),
                        input.cut().audit().stated(EvidenceClass.DECLARED, behind)));
    }

    private String what(OpenedEntry entry) {
        String requirement = entry.text("requirement");
        if (requirement != null) {
            return texts.say(
                    "annex.answer",
                    input.catalogue()
                            .find(requirement)
                            .map(known -> known.citation(input.language()))
                            .orElse(requirement));
        }
        String title = entry.text("title");
        String kind = String.valueOf(entry.text("kind"));
        return texts.say(
                title == null ? "annex.practice" : "annex.titled",
                texts.sayOr("kind." + kind, kind),
                String.valueOf(title));
    }
}
