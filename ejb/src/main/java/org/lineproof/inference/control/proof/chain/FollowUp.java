package org.lineproof.inference.control.proof.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.inference.control.trust.TrustAnchors;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.proof.NodeAnswer.Answer;

/** What is to happen on a chain once a proof has its final verdict; written down in the transaction of the verdict. */
@ApplicationScoped
public class FollowUp {

    @Inject
    TrustAnchors anchors;

    @Inject
    Questions questions;

    @Inject
    RecordingOrders orders;

    /** A node is to be asked, and what holds is to be recorded where the AI system wants it. */
    public void after(LoggedReceipt receipt, ReceiptProof proof, ProofFinding finding) {
        Optional<TrustAnchor> anchor = anchors.approved(proof.anchor());
        if (anchor.isEmpty()) {
            return;
        }
        Optional<OnChainCall> call = proof.onChain(anchor.get());
        if (call.isPresent()) {
            questions.add(receipt.id(), Answer.own(holds(receipt, proof, anchor.get(), finding)));
        }
        if (finding.verdict() instanceof ProofVerdict.Valid) {
            orders.place(receipt, anchor.get(), call);
        }
    }

    /** A proof may hold and yet not be this receipt's; a chain knows nothing of receipts. */
    private static boolean holds(LoggedReceipt receipt, ReceiptProof proof, TrustAnchor anchor, ProofFinding finding) {
        return finding.statement().isPresent()
                || ProofSystems.all()
                        .named(proof.system())
                        .filter(system -> system.judge(proof.members(), anchor, receipt.receivedAt())
                                        .verdict()
                                instanceof ProofVerdict.Valid)
                        .isPresent();
    }
}
