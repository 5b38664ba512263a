package org.lineproof.inference.control.proof.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.boundary.proof.ProofsOnChain;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.proof.ProofRound;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.inference.entity.proof.ProofOnChain.RecordingState;

/** Which verified statements are ordered to be recorded, and which never are. */
class RecordingOrdersTest {
    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);
    private static final String RECORDED = "recorded-triage";

    private final Gateway gateway = new Gateway();
    private final TestTenant tenant = gateway.tenant();
    private final Producer silent = new Producer(signer(1));
    private final Producer recorded = new Producer(signer(1)).ofSystem(RECORDED);

    RecordingOrdersTest() {
        gateway.declareRecordedSystem(RECORDED);
    }

    private ProofOnChain verified(Producer producer, TrustAnchor anchor, ObjectNode fields) {
        tenant.as("ada").run(beans -> beans.get(TrustAnchorRegistry.class).propose(anchor));
        tenant.as("grace").run(beans -> beans.get(TrustAnchorRegistry.class).approve(anchor.id()));
        UUID receipt = gateway.send(producer.sdJwt(1, fields)).acknowledgement().entry();
        int looked = tenant.as("").call(beans -> beans.get(ProofRound.class).take());
        assertEquals(1, looked);
        return tenant.call(beans -> beans.get(ProofsOnChain.class).of(receipt));
    }

    @Test
    void whatIsProvedForASystemThatAsksForItIsOrdered() {
        ProofOnChain proof = verified(recorded, ANCHOR, Triage.fields(ANCHOR, "0", "claim-1"));
        assertEquals(RecordingState.WAITING, proof.state());
        assertEquals("ordered, not on the chain yet", proof.recordingWords());
        String statement = proof.order().statement().orElseThrow().hex().substring(2);
        assertEquals(1, tenant.count("proof_recording where encode(statement, 'hex') = '" + statement + "'"));
        assertEquals(
                1,
                tenant.count("proof_recording r where leaf_hash = (select e.leaf_hash from log_entry e join receipt c"
                        + " on c.entry_id = e.entry_id)"));
    }

    @Test
    void aSystemThatDoesNotAskIsNotRecorded() {
        ProofOnChain proof = verified(silent, ANCHOR, Triage.fields(ANCHOR, "0", "claim-1"));
        assertEquals(RecordingState.NOT_ORDERED, proof.state());
        assertEquals(0, tenant.count("proof_recording"));
        assertEquals(1, tenant.count("chain_question"), "a node is asked all the same");
    }

    @Test
    void aForgedProofIsNotRecorded() {
        ObjectNode fields = Triage.fields(ANCHOR, "0", "claim-1");
        ObjectNode other = Triage.fields(ANCHOR, "1", "claim-1");
        ((ObjectNode) fields.get("proof")).set("proof", other.get("proof").get("proof"));
        assertEquals(
                RecordingState.NOT_ORDERED, verified(recorded, ANCHOR, fields).state());
        assertEquals(0, tenant.count("proof_record_order"));
    }

    @Test
    void aProofThatPublishesFeaturesOfAPersonIsVerifiedAndNeverRecorded() {
        TrustAnchor anchor = Triage.publishingFeatures();
        ProofOnChain proof = verified(recorded, anchor, Triage.fields(anchor, "0", "claim-1"));
        assertEquals(RecordingState.REFUSED, proof.state());
        assertTrue(
                proof.recordingWords().startsWith("not recorded: the public signal 'logit0' is personal"),
                proof.recordingWords());
        assertEquals(1, tenant.count("proof_verdict where verdict = 'VALID'"));
        assertEquals(0, tenant.count("proof_recording"));
    }

    @Test
    void patienceGrowsFromHalfAMinuteToADay() {
        assertEquals(30, QuestionPatience.after(1).toSeconds());
        assertEquals(60, QuestionPatience.after(2).toSeconds());
        assertEquals(86_400, QuestionPatience.after(1_000_000).toSeconds());
        assertEquals(600, QuestionPatience.ofSilence(100).toSeconds());
    }
}
