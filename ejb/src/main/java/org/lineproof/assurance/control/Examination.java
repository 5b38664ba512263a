package org.lineproof.assurance.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Requirement;

/** What a check has before it: one cut, read in several ways, and the law. */
public final class Examination {
    private final EvidenceCut cut;
    private final Catalogue catalogue;
    private final Declarations declarations;
    private final ObservedLineage lineage;
    private final List<OpenedEntry> receipts;
    private final ReceiptProofs proofs;

    public Examination(EvidenceCut cut, Catalogue catalogue) {
        this.cut = cut;
        this.catalogue = catalogue;
        this.declarations = new Declarations(cut.systemId(), cut.audit());
        this.lineage = ObservedLineage.of(cut.lineage());
        this.receipts = cut.system().ofType("inference").toList();
        this.proofs = ReceiptProofs.of(cut);
    }

    EvidenceCut cut() {
        return cut;
    }

    Declarations declarations() {
        return declarations;
    }

    ObservedLineage lineage() {
        return lineage;
    }

    /** The inference receipts of the system, in the order of its log. */
    List<OpenedEntry> receipts() {
        return receipts;
    }

    /** What stands behind a fact that these entries of the system's log state. */
    Basis stated(List<OpenedEntry> by) {
        return proofs.stated(by);
    }

    /** What producers counted themselves, in the order of the system's log. */
    List<OpenedEntry> heartbeats() {
        return cut.system().ofType("heartbeat").toList();
    }

    /** The duty that fits the declared role: the provider's, or the deployer's where the organisation is only that. */
    Requirement duty(String ofProvider, String ofDeployer) {
        boolean deployer = declarations
                .system()
                .map(system -> "deployer".equals(system.text("role")))
                .orElse(false);
        return catalogue.requirement(deployer ? ofDeployer : ofProvider);
    }

    static Finding passed(String id, String title, Requirement duty, String reason, Basis basis) {
        return finding(id, title, duty, Outcome.PASSED, reason, basis, "");
    }

    static Finding failed(String id, String title, Requirement duty, String reason, Basis basis, String cure) {
        return finding(id, title, duty, Outcome.FAILED, reason, basis, cure);
    }

    static Finding open(String id, String title, Requirement duty, String reason, @Nullable Basis basis, String cure) {
        return finding(id, title, duty, Outcome.INDETERMINATE, reason, basis, cure);
    }

    private static Finding finding(
            String id,
            String title,
            Requirement duty,
            Outcome outcome,
            String reason,
            @Nullable Basis basis,
            String cure) {
        return new Finding(id, title, duty.id(), duty.citation(), outcome, reason, basis, cure);
    }
}
