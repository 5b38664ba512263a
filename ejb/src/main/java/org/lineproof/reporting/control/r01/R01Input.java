package org.lineproof.reporting.control.r01;

import java.util.Arrays;
import java.util.List;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Period;

/**
 * What the sections are made from.
 *
 * @param proofs what the proofs of the cut's receipts are worth
 * @param declaration the system's declaration in the log {@code audit}
 */
record R01Input(EvidenceCut cut, ReceiptProofs proofs, Evaluation evaluation, OpenedEntry declaration, Period period) {
    /** A member of the system's declaration, "not declared" if it is absent. */
    String declared(String member) {
        String text = declaration.text(member);
        return text == null ? "not declared" : text;
    }

    /** What stands behind the system's declaration. */
    Basis declarationBasis() {
        return cut.audit().stated(EvidenceClass.DECLARED, List.of(declaration));
    }

    /** What producers counted themselves. */
    List<OpenedEntry> heartbeats() {
        return cut.system().ofType("heartbeat").toList();
    }

    /** All receipts of the log. */
    List<OpenedEntry> receipts() {
        return cut.system().ofType("inference").toList();
    }

    /** The receipts that were received in the period. */
    List<OpenedEntry> receiptsInPeriod() {
        return receipts().stream()
                .filter(receipt -> period.contains(receipt.entry().minute()))
                .toList();
    }

    /** The findings of these checks, in the order of the evaluation. */
    Block findings(String... ids) {
        List<String> wanted = Arrays.asList(ids);
        List<Finding> findings = evaluation.findings().stream()
                .filter(finding -> wanted.contains(finding.id()))
                .toList();
        return new Block.Findings(findings);
    }
}
