package org.lineproof.evidence.proof.groth16;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;

/** The system as the judgement above it sees it. */
class Groth16SystemTest {
    private static final Groth16System SYSTEM = new Groth16System(new PreparedKeys(4));

    @Test
    void everyRecordedProofHasItsVerdict() throws MalformedJson {
        for (Groth16Fixture fixture : Groth16Fixture.all()) {
            TrustAnchor anchor = anchor(fixture.circuit(), parameters -> {});
            SYSTEM.checkAnchor(anchor);

            ProofJudgement judgement = SYSTEM.judge(proof(fixture), anchor, Instant.EPOCH);

            assertEquals(
                    fixture.tampered() ? "INVALID" : "VALID",
                    judgement.verdict().name(),
                    fixture + ": " + judgement.verdict().reason());
        }
    }

    @Test
    void theMalleatedProofStatesTheSame() throws MalformedJson {
        ProvedStatement first = statement("claim-0001");

        assertEquals(first, statement("malleated-neg-A-neg-B"));
        assertEquals(first.digest(), statement("malleated-neg-A-neg-B").digest());
        assertNotEquals(first.digest(), statement("claim-0002").digest());
        assertEquals(Groth16Fixture.prepared("claim").key().id().hex(), first.key());
    }

    @Test
    void whatIsReadIsWhatIsProved() throws MalformedJson {
        Groth16Fixture fixture = new Groth16Fixture("claim", "claim-0003");
        SYSTEM.checkProof(proof(fixture));

        assertEquals(statement("claim-0003"), SYSTEM.read(proof(fixture), anchor("claim", parameters -> {})));
        assertThrows(MalformedJson.class, () -> SYSTEM.checkProof(JsonNodeFactory.instance.objectNode()));
        assertThrows(MalformedJson.class, () -> SYSTEM.checkProof(proof(fixture).put("note", "x")));
    }

    @Test
    void anAnchorHasAKeyAndASignalForEachOfItsInputs() {
        assertAnchorRefused(4, parameters -> parameters.remove("verificationKey"), "verificationKey: is missing");
        assertAnchorRefused(4, parameters -> parameters.put("note", 1), "parameters.note: is not a member");
        assertAnchorRefused(3, parameters -> {}, "publicSignals: expected 4");
    }

    @Test
    void aKeyThatCannotBeUsedLeavesTheProofUndecided() {
        ProofVerdict verdict = SYSTEM.judge(
                        proof(new Groth16Fixture("claim", "claim-0001")),
                        anchor("claim", parameters -> parameters.put("verificationKey", "00")),
                        Instant.EPOCH)
                .verdict();

        assertInstanceOf(ProofVerdict.Indeterminate.class, verdict);
        assertTrue(verdict.reason().startsWith("the trust anchor cannot be used"), verdict.reason());
    }

    @Test
    void whateverIsChangedTheAnswerIsAVerdict() {
        changed(25471).judge(400);
    }

    @Test
    @Tag("slow")
    void whateverIsChangedTheAnswerIsAVerdictFortyThousandTimes() {
        changed(25472).judge(40_000);
    }

    private static ChangedMembers changed(long seed) {
        return new ChangedMembers(
                SYSTEM, anchor("claim", parameters -> {}), proof(new Groth16Fixture("claim", "claim-0004")), seed);
    }

    private static void assertAnchorRefused(int signals, Consumer<ObjectNode> change, String words) {
        TrustAnchor anchor = anchor("claim", signals, change);
        String message = assertThrows(MalformedJson.class, () -> SYSTEM.checkAnchor(anchor))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static ProvedStatement statement(String name) {
        return SYSTEM.judge(proof(new Groth16Fixture("claim", name)), anchor("claim", parameters -> {}), Instant.EPOCH)
                .statement()
                .orElseThrow();
    }

    private static ObjectNode proof(Groth16Fixture fixture) {
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        proof.set("proof", fixture.proof());
        proof.set("publicSignals", fixture.publicSignals());
        return proof;
    }

    private static TrustAnchor anchor(String circuit, Consumer<ObjectNode> change) {
        return anchor(circuit, Groth16Fixture.key(circuit).get("nPublic").intValue(), change);
    }

    private static TrustAnchor anchor(String circuit, int signals, Consumer<ObjectNode> change) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", Groth16Fixture.key(circuit));
        change.accept(parameters);
        return ThirdParty.anchor(
                Groth16System.NAME,
                parameters,
                IntStream.range(0, signals)
                        .mapToObj(i -> ThirdParty.signal(i, SignalType.FIELD))
                        .toList());
    }
}
