package org.lineproof.inference.control.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.binding.ProofEvaluation;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.evidence.proof.binding.StatedReceipt;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.inference.control.proof.chain.FollowUp;
import org.lineproof.inference.control.trust.TrustAnchors;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.trust.ProposedAnchor;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;

/** Verifies the proofs that are due, some in one transaction; each gets a verdict of its own. */
@ApplicationScoped
public class ProofRound {

    private static final Logger LOG = Logger.getLogger(ProofRound.class.getName());

    /** About half a second of pairings. */
    private static final int MOST = 50;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    ProofQueue queue;

    @Inject
    ProofScreening screening;

    @Inject
    ProofVerdicts verdicts;

    @Inject
    TrustAnchors anchors;

    @Inject
    FollowUp followUp;

    @Inject
    SealedContents contents;

    /** How many proofs were looked at; 0 when none is due or another node has the turn. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public int take() {
        if (!queue.lock()) {
            return 0;
        }
        List<UUID> due = queue.due(MOST);
        if (due.isEmpty()) {
            return 0;
        }
        Map<UUID, Content> kept = contents.open(due);
        ProofEvaluation evaluation = screening.evaluation();
        for (UUID receipt : due) {
            Content content = kept.get(receipt);
            if (content == null) {
                // Erased before anybody looked: there is nothing to be found out any more.
                queue.done(receipt);
            } else {
                judge(evaluation, entityManager.find(LoggedReceipt.class, receipt), content);
            }
        }
        return due.size();
    }

    private void judge(ProofEvaluation evaluation, LoggedReceipt receipt, Content content) {
        StatedReceipt stated = new StatedReceipt(tenant.id().value(), statement(receipt, content));
        ReceiptProof proof;
        try {
            proof = stated.proof().orElseThrow();
        } catch (MalformedJson e) {
            throw new IllegalStateException("a receipt with a malformed proof was taken: " + receipt.id(), e);
        }
        ProofFinding finding = own(receipt, finding(evaluation, receipt, stated));
        UUID anchorEntry =
                anchors.find(proof.anchor()).map(ProposedAnchor::entry).orElse(null);
        verdicts.add(receipt.id(), proof, anchorEntry, finding);
        if (finding.verdict() instanceof ProofVerdict.Indeterminate) {
            queue.later(receipt.id());
        } else {
            queue.done(receipt.id());
            followUp.after(receipt, proof, finding);
        }
    }

    /** A fault in a verifier is no fault of the proof, and must not stop the others. */
    private static ProofFinding finding(ProofEvaluation evaluation, LoggedReceipt receipt, StatedReceipt stated) {
        try {
            return evaluation.of(stated);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the verifier failed on the proof of receipt " + receipt.id(), e);
            return new ProofFinding(
                    new ProofVerdict.Indeterminate("an error of the verifier, which is in the server's log"),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** One statement, one receipt: whichever proves it first has it. */
    private ProofFinding own(LoggedReceipt receipt, ProofFinding finding) {
        if (!(finding.verdict() instanceof ProofVerdict.Valid)) {
            return finding;
        }
        UUID owner = verdicts.claim(screening.digest(finding.statement().orElseThrow()), receipt.id());
        return owner.equals(receipt.id())
                ? finding
                : new ProofFinding(
                        new ProofVerdict.Invalid("filed for another decision: the same statement was proved for another"
                                + " receipt before"),
                        finding.statement(),
                        Optional.empty());
    }

    private static InferenceStatement statement(LoggedReceipt receipt, Content content) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        content.disclosures().forEach(disclosure -> fields.set(disclosure.name(), disclosure.value()));
        return new InferenceStatement(
                receipt.producer(), receipt.system().value(), receipt.epoch(), receipt.sequence(), fields);
    }
}
