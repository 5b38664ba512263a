package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Annex A: the receipts in scope, a row each, with what people did about them. */
final class ReceiptsAnnex {
    private ReceiptsAnnex() {}

    static Annex of(Extract extract) {
        return new Annex(
                'A',
                extract.say("annex.title"),
                extract.say("annex.lead"),
                new Table(
                        extract.say("annex.caption"),
                        columns(extract),
                        // Proofs take milliseconds each, and do not depend on one another; the order of the log stays.
                        extract.receipts().parallelStream()
                                .map(receipt -> row(extract, receipt))
                                .toList()));
    }

    private static List<Column> columns(Extract extract) {
        return List.of(
                new Column(extract.say("annex.no"), 16, Column.Kind.NUMBER),
                new Column(extract.say("annex.decision"), 40, Column.Kind.TEXT),
                new Column(extract.say("annex.time"), 50, Column.Kind.TEXT),
                new Column(extract.say("annex.model"), 44, Column.Kind.TEXT),
                new Column(extract.say("annex.input"), 100, Column.Kind.DIGEST),
                new Column(extract.say("annex.output"), 42, Column.Kind.TEXT),
                new Column(extract.say("annex.confidence"), 34, Column.Kind.TEXT),
                new Column(extract.say("annex.overseer"), 50, Column.Kind.TEXT),
                new Column(extract.say("annex.notice"), 30, Column.Kind.TEXT));
    }

    private static Table.Row row(Extract extract, OpenedEntry receipt) {
        ShownEntry shown = extract.shown(receipt);
        List<OpenedEntry> acts = extract.acts().about(receipt);
        List<Reference> references = new ArrayList<>(List.of(receipt.reference()));
        acts.forEach(act -> references.add(act.reference()));
        Basis basis = new Basis(
                acts.isEmpty() ? extract.evidence(receipt) : EvidenceClass.DECLARED,
                extract.input().cut().system().state(),
                references);
        return new Table.Row(
                List.of(
                        Long.toString(receipt.index()),
                        shown.text("decisionId"),
                        Moments.stated(shown.text("time")),
                        shown.text("modelVersion").isEmpty() ? shown.text("modelDigest") : shown.text("modelVersion"),
                        shown.text("inputCommitment"),
                        output(extract, shown),
                        shown.text("confidence"),
                        acts.stream().map(act -> kind(extract, act)).collect(Collectors.joining(", ")),
                        shown.text("noticeId")),
                basis);
    }

    private static String output(Extract extract, ShownEntry shown) {
        String output = shown.text("outputClass");
        if (output.isEmpty()) {
            output = shown.text("outputCommitment");
        }
        Optional<ProofVerdict> verdict =
                extract.input().proofs().finding(shown.entry()).map(ProofFinding::verdict);
        return shown.has("proof") && verdict.isPresent() ? output + ", " + proof(extract, verdict.get()) : output;
    }

    private static String proof(Extract extract, ProofVerdict verdict) {
        return extract.say(
                verdict instanceof ProofVerdict.Valid
                        ? "proof.holds"
                        : verdict instanceof ProofVerdict.Invalid ? "proof.fails" : "proof.open");
    }

    /** What a person did, in a word; the word for what became of it where it is not shown. */
    static String kind(Extract extract, OpenedEntry act) {
        ShownEntry shown = extract.shown(act);
        String kind = shown.text("kind");
        return shown.has("kind") && extract.shared().keys().contains("kind." + kind)
                ? extract.shared().say("kind." + kind)
                : kind;
    }
}
