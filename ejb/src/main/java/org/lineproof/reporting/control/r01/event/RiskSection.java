package org.lineproof.reporting.control.r01.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;

/** Section 4: what may point to a risk, and what was changed, with the decision whether the change is substantial. */
final class RiskSection {
    private static final Set<String> STEPPED_IN = Set.of("OVERRIDDEN", "STOPPED");

    private final Telling telling;
    private final List<OpenedEntry> receipts;
    private final List<OpenedEntry> disproved;

    private RiskSection(Telling telling) {
        this.telling = telling;
        this.receipts = telling.input().receiptsInPeriod();
        this.disproved = receipts.parallelStream()
                .filter(receipt -> telling.input()
                        .proofs()
                        .outcome(receipt)
                        .filter(outcome -> outcome == Outcome.FAILED)
                        .isPresent())
                .toList();
    }

    static List<Block> of(Telling telling) {
        List<Block> blocks = new RiskSection(telling).blocks();
        blocks.addAll(new Changes(telling).blocks());
        blocks.add(telling.nothing("absent.4", "absent.4.a"));
        return blocks;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (telling.log().isEmpty()) {
            return blocks;
        }
        List<OpenedEntry> acts = telling.acts().stream()
                .filter(act -> STEPPED_IN.contains(String.valueOf(act.text("kind"))))
                .toList();
        blocks.add(new Block.Facts(telling.say("risk.counts"), counts(acts)));
        blocks.addAll(telling.table(
                "risk.acts",
                List.of(
                        telling.column("at", 5),
                        telling.column("decision", 3),
                        telling.column("act", 5),
                        telling.column("reason", 7)),
                acts.stream().map(this::row).toList()));
        blocks.addAll(telling.table(
                "risk.proofs",
                List.of(telling.column("at", 5), telling.column("decision", 4), telling.column("proof", 10)),
                disproved.stream().map(this::proof).toList()));
        return blocks;
    }

    private List<Fact> counts(List<OpenedEntry> acts) {
        Basis whole = telling.log().whole();
        long overridden = acts.stream()
                .filter(act -> "OVERRIDDEN".equals(act.text("kind")))
                .count();
        long unregistered = receipts.stream()
                .filter(receipt -> receipt.entry().references().isEmpty())
                .count();
        return List.of(
                telling.counted("risk.overridden", overridden, whole),
                telling.counted("risk.stopped", acts.size() - overridden, whole),
                telling.counted("risk.unregistered", unregistered, whole),
                telling.counted("risk.disproved", disproved.size(), whole));
    }

    private Table.Row row(OpenedEntry act) {
        String instead = act.text("newOutcome");
        return new Table.Row(
                List.of(
                        Telling.minute(act.entry().minute()),
                        telling.words().decision(act),
                        telling.words().act(act) + (instead == null ? "" : ": " + instead),
                        String.valueOf(act.text("reason"))),
                telling.log().stated(EvidenceClass.DECLARED, List.of(act)));
    }

    private Table.Row proof(OpenedEntry receipt) {
        String why = telling.input()
                .proofs()
                .finding(receipt)
                .map(finding -> telling.say("proofs.uncounted", finding.words()))
                .orElse("");
        return new Table.Row(
                List.of(
                        Telling.minute(receipt.entry().minute()),
                        telling.words().decision(receipt),
                        why),
                telling.input().proofs().stated(List.of(receipt)));
    }
}
