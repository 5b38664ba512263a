package org.lineproof.evidence.proof.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.OnChainKey;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Fixture;
import org.lineproof.evidence.proof.groth16.Groth16Statement;
import org.lineproof.evidence.proof.groth16.PreparedKey;
import org.lineproof.evidence.proof.groth16.PublicInputs;
import org.lineproof.evidence.proof.risc0.Risc0Files;
import org.lineproof.evidence.proof.sp1.Sp1Files;

/** The question to a chain has the answer of our own verification, whatever the proof. */
class OnChainCallTest {

    @Test
    void forEachProofOfACircuitItHoldsOrFailsAsWeSay() {
        int asked = 0;
        for (Groth16Fixture fixture : Groth16Fixture.all()) {
            TrustAnchor anchor = anchor(fixture.circuit());
            Optional<OnChainCall> call = call(anchor, proof(fixture));
            if (call.isPresent()) {
                asked++;
                assertEquals(!fixture.tampered(), holds(call.get()), fixture.toString());
            } else {
                assertTrue(fixture.tampered(), fixture.toString());
            }
        }
        assertTrue(asked > 35, asked + " are left to the equation");
    }

    @Test
    void theClassesAreThoseOfTheAnchor() {
        TrustAnchor anchor = anchor("claim");
        OnChainCall call =
                call(anchor, proof(new Groth16Fixture("claim", "claim-0001"))).orElseThrow();

        assertEquals(
                anchor.publicSignals().stream().map(PublicSignal::kind).toList(),
                call.key().classes());
        assertEquals(
                call.key().id(),
                call(anchor, proof(new Groth16Fixture("claim", "claim-0002")))
                        .orElseThrow()
                        .key()
                        .id());
    }

    @Test
    void receiptsOfRiscZeroAndProofsOfSp1AreProofsUnderTheirVerifiersKeys() {
        for (JsonNode file : ThirdParty.files("risc0")) {
            assertAsked(Risc0Files.anchor(file), Risc0Files.seal(file), 5);
        }
        for (JsonNode file : ThirdParty.files("sp1")) {
            assertAsked(
                    Sp1Files.anchor(file),
                    Sp1Files.proof(file),
                    file.at("/pinned/vkRoot").isTextual() ? 5 : 2);
        }
    }

    @Test
    void anotherProgramsJournalIsRefusedBeforeAnybodyIsAsked() {
        JsonNode file = ThirdParty.files("risc0").get(0);
        ObjectNode other = Risc0Files.seal(file).put("imageId", "0x" + "00".repeat(32));
        assertEquals(Optional.empty(), call(Risc0Files.anchor(file), other));
        ObjectNode otherVersion = Risc0Files.seal(file);
        otherVersion.put(
                "seal", "0x00000000" + otherVersion.get("seal").textValue().substring(10));
        assertEquals(Optional.empty(), call(Risc0Files.anchor(file), otherVersion));
    }

    @Test
    void signaturesAreNoMatterForAChain() {
        ProofSystem signature = ProofSystems.all().named("signature").orElseThrow();
        assertEquals(Optional.empty(), signature.onChain(JsonNodeFactory.instance.objectNode(), Anchors.anchor()));
    }

    @Test
    void aDigestIsAsPersonalAsWhatItIsOver() {
        assertEquals(SignalClass.COMMITMENT, OnChainKey.classOfDigest(Anchors.anchor()));
        List<PublicSignal> signals = new ArrayList<>(Anchors.signals());
        signals.add(ThirdParty.signal(signals.size(), SignalType.FIELD));
        assertEquals(SignalClass.PERSONAL, OnChainKey.classOfDigest(Anchors.with(signals, null)));
    }

    @Test
    void eachInputHasAClass() {
        OnChainKey key = new OnChainKey(new byte[0], List.of(SignalClass.CONTEXT));
        assertThrows(IllegalArgumentException.class, () -> new OnChainCall(key, new byte[0], List.of()));
        assertThrows(IllegalArgumentException.class, () -> new OnChainKey(new byte[0], List.of()));
    }

    private static void assertAsked(TrustAnchor anchor, ObjectNode proof, int inputs) {
        OnChainCall call = call(anchor, proof).orElseThrow();
        assertEquals(
                "VALID",
                system(anchor).judge(proof, anchor, Instant.EPOCH).verdict().name());
        assertTrue(holds(call));
        assertEquals(inputs, call.inputs().size());
        // The anchors of these files call every signal personal.
        assertTrue(call.key().classes().contains(SignalClass.PERSONAL));
    }

    private static Optional<OnChainCall> call(TrustAnchor anchor, ObjectNode proof) {
        return system(anchor).onChain(proof, anchor);
    }

    private static ProofSystem system(TrustAnchor anchor) {
        return ProofSystems.all().named(anchor.proofSystem()).orElseThrow();
    }

    private static boolean holds(OnChainCall call) {
        return new PreparedKey(EvmWords.key(call.key().words()))
                .fault(new Groth16Statement(EvmWords.proof(call.proof()), new PublicInputs(call.inputs())))
                .isEmpty();
    }

    private static TrustAnchor anchor(String circuit) {
        JsonNode key = Groth16Fixture.key(circuit);
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", key);
        return ThirdParty.anchor(
                "groth16-bn254",
                parameters,
                IntStream.range(0, key.get("nPublic").intValue())
                        .mapToObj(i -> ThirdParty.signal(i, SignalType.FIELD))
                        .toList());
    }

    private static ObjectNode proof(Groth16Fixture fixture) {
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        proof.set("proof", fixture.proof());
        proof.set("publicSignals", fixture.publicSignals());
        return proof;
    }
}
