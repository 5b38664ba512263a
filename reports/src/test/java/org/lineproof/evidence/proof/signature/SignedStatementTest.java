package org.lineproof.evidence.proof.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.evidence.proof.signature.SignatureCase.AT;
import static org.lineproof.evidence.proof.signature.SignatureCase.EC;
import static org.lineproof.evidence.proof.signature.SignatureCase.ED25519;
import static org.lineproof.evidence.proof.signature.SignatureCase.RSA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.RandomMutations;
import org.lineproof.evidence.proof.attestation.TestCertificate;

class SignedStatementTest {
    private static final String CLAIMS = CanonicalJson.text(SignatureCase.claims());
    private static final String TYPE = InTotoStatement.PAYLOAD_TYPE;

    @Test
    void tokensOfAllThreeAlgorithmsAreValid() throws MalformedJson {
        SignedStatement system = new SignedStatement();
        Map<String, KeyPair> keys = Map.of("EdDSA", ED25519, "ES256", EC, "RS256", RSA);
        for (Map.Entry<String, KeyPair> key : keys.entrySet()) {
            ObjectNode parameters = SignatureCase.jwsParameters(EC, RSA, ED25519);
            String jws = SignatureCase.jws(key.getKey(), key.getValue());
            assertEquals("VALID", SignatureCase.words(jws, parameters), key.getKey());
            ProvedStatement statement = system.read(
                    AttestationAnchors.object().put("jws", jws), AttestationAnchors.of("signature", parameters, 2));
            assertEquals(List.of(SignatureCase.CONTEXT, "01"), statement.publicSignals());
            assertTrue(statement.key().startsWith("jwk:"));
        }
    }

    @Test
    void envelopesOfAllThreeAlgorithmsAreValid() {
        for (KeyPair keys : List.of(EC, RSA, ED25519)) {
            ObjectNode parameters = SignatureCase.envelopeParameters(EC, RSA, ED25519);
            assertEquals("VALID", SignatureCase.words(SignatureCase.envelope(keys), parameters));
        }
    }

    @Test
    void eachWayToBeWrongIsRefusedWithItsOwnReason() {
        ObjectNode all = SignatureCase.jwsParameters(EC, RSA, ED25519);
        String good = SignatureCase.jws("ES256", EC);
        Map<String, Supplier<String>> tokens = new LinkedHashMap<>();
        tokens.put("holds under no key", () -> SignatureCase.words(good, SignatureCase.jwsParameters(RSA)));
        tokens.put("holds under no key ", () -> SignatureCase.words(SignatureCase.jws("none", EC), all));
        tokens.put("holds under no key  ", () -> SignatureCase.words(SignatureCase.jws("RS256", EC), all));
        tokens.put(
                "of another type",
                () -> SignatureCase.words(SignatureCase.jws("{\"alg\":\"ES256\",\"typ\":\"JWT\"}", CLAIMS, EC), all));
        for (String name : List.of("jku", "jwk", "x5u", "x5c", "crit", "b64", "zip")) {
            String header = "{\"alg\":\"ES256\",\"" + name + "\":\"x\",\"typ\":\"lineproof-proof+jwt\"}";
            tokens.put("header." + name, () -> SignatureCase.words(SignatureCase.jws(header, CLAIMS, EC), all));
        }
        tokens.put(
                "stands twice",
                () -> SignatureCase.words(
                        SignatureCase.jws(SignatureCase.header("ES256"), "{\"context\":\"1c\",\"context\":\"1c\"}", EC),
                        all));
        tokens.put(
                "lacks signal0",
                () -> SignatureCase.words(
                        SignatureCase.jws(SignatureCase.header("ES256"), "{\"context\":7}", EC), all));
        tokens.put(
                "even number of lower-case",
                () -> SignatureCase.words(
                        SignatureCase.jws(
                                SignatureCase.header("ES256"), "{\"context\":\"1C\",\"outputClass\":\"01\"}", EC),
                        all));
        tokens.put("expected a compact JWS", () -> SignatureCase.words("a.b", all));
        tokens.put("strict base64url", () -> SignatureCase.words(good + "=", all));
        ObjectNode envelopes = SignatureCase.envelopeParameters(EC, RSA, ED25519);
        byte[] payload = CanonicalJson.bytes(SignatureCase.statement());
        tokens.put(
                "of another type ",
                () -> SignatureCase.words(SignatureCase.envelope(payload, "application/json", EC), envelopes));
        tokens.put(
                "about other subjects",
                () -> SignatureCase.words(
                        SignatureCase.envelope(
                                CanonicalJson.bytes(SignatureCase.statement("sha256:" + "cd".repeat(32))), TYPE, EC),
                        envelopes));
        tokens.put(
                "another predicateType",
                () -> SignatureCase.words(
                        SignatureCase.envelope(
                                CanonicalJson.bytes(SignatureCase.statement().put("predicateType", "other")), TYPE, EC),
                        envelopes));
        tokens.put(
                "_type",
                () -> SignatureCase.words(
                        SignatureCase.envelope(
                                CanonicalJson.bytes(
                                        SignatureCase.statement().put("_type", "https://in-toto.io/Statement/v0.1")),
                                TYPE,
                                EC),
                        envelopes));
        tokens.put("holds under no key   ", () -> {
            ObjectNode envelope = SignatureCase.envelope(EC);
            byte[] other = CanonicalJson.bytes(SignatureCase.statement().put("predicateType", "other"));
            envelope.put("payload", Base64.getEncoder().encodeToString(other));
            return SignatureCase.words(envelope, envelopes);
        });
        tokens.put("payloadType", () -> {
            ObjectNode envelope = SignatureCase.envelope(EC);
            envelope.remove("payloadType");
            return SignatureCase.words(envelope, envelopes);
        });
        tokens.put(
                "one of jws, envelope and bundle",
                () -> SignatureCase.words(AttestationAnchors.object(), envelopes, AT));
        StringBuilder different = new StringBuilder();
        tokens.forEach((reason, words) -> {
            String said = words.get();
            if (!said.startsWith("INVALID") || !said.contains(reason.strip())) {
                different.append(reason).append(" <- ").append(said).append('\n');
            }
        });
        assertEquals("", different.toString());
        System.out.println("signature: " + tokens.size() + " ways to be wrong, each refused");
    }

    @Test
    void aCertifiedSignerIsKnownByItsNameUnderThePinnedRoot() {
        TestCertificate root = TestCertificate.root("code root", 256);
        TestCertificate authority = root.authority("code authority");
        String uri = "https://hospital.example/pipeline";
        for (String algorithm : List.of("EC", "RSA", "Ed25519")) {
            TestCertificate signer =
                    authority.codeSigner("signer", uri, algorithm, algorithm.equals("EC") ? 256 : 2048);
            ObjectNode proof = AttestationAnchors.object().put("certificates", signer.pem() + authority.pem());
            proof.set("envelope", SignatureCase.envelope(signer.keys));
            ObjectNode parameters = certified(root, uri);
            assertEquals("VALID", SignatureCase.words(proof, parameters, AT), algorithm);
            String late = SignatureCase.words(proof, parameters, Instant.parse("2028-01-01T00:00:00Z"));
            assertTrue(late.contains("the root was not valid at that time"), late);
            String other = SignatureCase.words(proof, certified(root, uri + "s"), AT);
            assertTrue(other.startsWith("INVALID") && other.contains("another name or purpose"), other);
            String foreign = SignatureCase.words(proof, certified(TestCertificate.root("code root", 256), uri), AT);
            assertTrue(foreign.startsWith("INVALID") && foreign.contains("no valid way"), foreign);
            proof.put("certificates", signer.pem());
            String alone = SignatureCase.words(proof, parameters, AT);
            assertTrue(alone.startsWith("INDETERMINATE") && alone.contains("send the chain"), alone);
        }
    }

    @Test
    void anAnchorThatPinsTooLittleIsRefused() {
        Map<String, Consumer<ObjectNode>> wrong = new LinkedHashMap<>();
        wrong.put("parameters.keys", p -> p.remove("keys"));
        wrong.put("parameters.payloadType", p -> p.remove("payloadType"));
        wrong.put("parameters.predicateType", p -> p.put("predicateType", "x"));
        wrong.put("parameters.signals", p -> p.putArray("signals").add("no pointer"));
        wrong.put("publicSignals", p -> p.putArray("signals").add("/context"));
        wrong.put("parameters.keys.n", p -> ((ObjectNode) p.path("keys").get(0)).put("n", "AQAB"));
        wrong.forEach((field, change) -> {
            ObjectNode parameters = SignatureCase.jwsParameters(RSA);
            change.accept(parameters);
            MalformedJson refusal = assertThrows(
                    MalformedJson.class,
                    () -> new SignedStatement().checkAnchor(AttestationAnchors.of("signature", parameters, 2)),
                    field);
            assertEquals(field, refusal.field());
        });
        ObjectNode nameless = certified(TestCertificate.root("code root", 256), "x");
        nameless.remove("identity");
        assertThrows(
                MalformedJson.class,
                () -> new SignedStatement().checkAnchor(AttestationAnchors.of("signature", nameless, 2)));
        assertThrows(
                MalformedJson.class,
                () -> SigningKey.ofJwk(SignatureCase.jwk(RSA).put("d", "AQ"), ""));
        assertThrows(
                MalformedJson.class, () -> SigningKey.ofJwk(SignatureCase.jwk(TestCertificate.keys("RSA", 1024)), ""));
    }

    @Test
    void changedMembersAreAnsweredWithAVerdict() {
        for (KeyPair keys : List.of(EC, RSA, ED25519)) {
            ObjectNode parameters = SignatureCase.envelopeParameters(EC, RSA, ED25519);
            ObjectNode proof = AttestationAnchors.object().set("envelope", SignatureCase.envelope(keys));
            new ChangedMembers(new SignedStatement(), AttestationAnchors.of("signature", parameters, 2), proof, 73, AT)
                    .judge(1_000);
        }
    }

    @Test
    void changesAtRandomAreRefused() {
        random(71, 3_000);
    }

    @Test
    @Tag("slow")
    void aHundredThousandChangesAtRandomAreRefused() {
        random(72, 100_000);
    }

    private static void random(long seed, int count) {
        ObjectNode parameters = SignatureCase.jwsParameters(EC, ED25519);
        byte[] jws = SignatureCase.jws("ES256", EC).getBytes(StandardCharsets.US_ASCII);
        new RandomMutations(seed)
                .refused(
                        jws,
                        count,
                        changed -> judged(
                                AttestationAnchors.object()
                                        .put("jws", new String(changed, StandardCharsets.ISO_8859_1)),
                                parameters));
        ObjectNode envelopes = SignatureCase.envelopeParameters(EC, ED25519);
        byte[] payload = CanonicalJson.bytes(SignatureCase.statement());
        ObjectNode envelope = SignatureCase.envelope(payload, TYPE, ED25519);
        new RandomMutations(seed + 1).refused(payload, count, changed -> {
            ObjectNode other = envelope.deepCopy();
            other.put("payload", Base64.getEncoder().encodeToString(changed));
            return judged(AttestationAnchors.object().set("envelope", other), envelopes);
        });
        new RandomMutations(seed + 2).refused(CanonicalJson.bytes(envelope), count, changed -> {
            try {
                ObjectNode read = StrictJson.object(changed, 1 << 16);
                // The hint beside a signature is signed by nobody and counts for nothing.
                ((ObjectNode) read.path("signatures").path(0)).remove("keyid");
                return read.path("signatures").equals(bare(envelope))
                                && read.path("payload").equals(envelope.path("payload"))
                                && read.path("payloadType").equals(envelope.path("payloadType"))
                                && !Arrays.equals(changed, CanonicalJson.bytes(envelope))
                        ? ProofJudgement.invalid("the same envelope in another spelling")
                        : judged(AttestationAnchors.object().set("envelope", read), envelopes);
            } catch (MalformedJson | ClassCastException e) {
                return ProofJudgement.invalid("no envelope");
            }
        });
    }

    private static JsonNode bare(ObjectNode envelope) {
        ObjectNode copy = envelope.deepCopy();
        ((ObjectNode) copy.path("signatures").path(0)).remove("keyid");
        return copy.path("signatures");
    }

    private static ProofJudgement judged(ObjectNode proof, ObjectNode parameters) {
        return new SignedStatement().judge(proof, AttestationAnchors.of("signature", Anchors.MODEL, parameters, 2), AT);
    }

    private static ObjectNode certified(TestCertificate root, String identity) {
        ObjectNode parameters = SignatureCase.envelopeParameters();
        parameters.remove("keys");
        parameters.put("root", root.pem()).put("identity", identity);
        return parameters.put("extendedKeyUsage", "1.3.6.1.5.5.7.3.3");
    }
}
