package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 6: what people did about the decisions in scope, and what the organisation answers about Art. 26(5). */
final class MonitoringSection {
    private static final List<String> DUTIES = List.of("aia-26-5-monitor", "aia-26-5-risk", "aia-26-5-incident");

    private MonitoringSection() {}

    static List<Block> of(Extract extract) {
        List<Table.Row> rows = extract.receipts().stream()
                .flatMap(receipt -> extract.acts().about(receipt).stream().map(act -> row(extract, receipt, act)))
                .distinct()
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                rows.isEmpty()
                        ? new Block.NoEvidence(
                                extract.say("monitoring.none"), List.of(extract.say("monitoring.supply")))
                        : new Block.Rows(new Table(extract.say("monitoring.caption"), columns(extract), rows)));
        List<Finding> answers = DUTIES.stream()
                .flatMap(duty -> extract.input().evaluation().answered(duty).stream())
                .toList();
        blocks.add(
                answers.isEmpty()
                        ? new Block.NoEvidence(
                                extract.say("monitoring.unanswered"),
                                List.of(extract.say("monitoring.unanswered.supply")))
                        : new Block.Findings(answers));
        blocks.add(new Block.NoEvidence(
                extract.say("monitoring.signals"), List.of(extract.say("monitoring.signals.supply"))));
        return blocks;
    }

    private static List<Column> columns(Extract extract) {
        return List.of(
                new Column(extract.say("monitoring.at"), 5, Column.Kind.TEXT),
                new Column(extract.say("monitoring.decision"), 4, Column.Kind.TEXT),
                new Column(extract.say("monitoring.act"), 4, Column.Kind.TEXT),
                new Column(extract.say("monitoring.reason"), 8, Column.Kind.TEXT));
    }

    private static Table.Row row(Extract extract, OpenedEntry receipt, OpenedEntry act) {
        ShownEntry shown = extract.shown(act);
        String outcome = shown.text("newOutcome");
        return new Table.Row(
                List.of(
                        Moments.minute(act.entry().minute()),
                        shown.text("decisionId"),
                        ReceiptsAnnex.kind(extract, act)
                                + (outcome.isEmpty() || shown.isErased() ? "" : ": " + outcome),
                        shown.text("reason")),
                extract.input().cut().system().stated(EvidenceClass.DECLARED, List.of(receipt, act)));
    }
}
