package org.lineproof.evidence.proof.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.CertificateText;
import org.lineproof.evidence.proof.attestation.TestCertificate;
import org.lineproof.evidence.proof.attestation.ThirdParty;

/** Bundles of sigstore-java: a good one, one with a bad signature, one whose log entry is of another envelope. */
class SigstoreFixtureTest {
    private static final String SUBJECT = "sha256:a0cfc71271d6e278e57cd332ff957c3f7043fdda354c4cbb190a30d56efa01bf";
    private static final String IDENTITY =
            "https://github.com/loosebazooka/aa-test/.github/workflows/provenance.yaml@refs/heads/main";
    private static final Instant SIGNED = Instant.parse("2024-11-20T20:45:00Z");

    private static ObjectNode bundle(String name) throws IOException, MalformedJson {
        return StrictJson.object(ThirdParty.bytes("sigstore/" + name), 1 << 20);
    }

    /** The bundle brings its signer's certificate alone: neither its authority nor the root above. */
    private static ObjectNode parameters() {
        ObjectNode parameters = AttestationAnchors.object();
        parameters.put("root", TestCertificate.root("another root", 384).pem());
        parameters.put("identity", IDENTITY).put("payloadType", InTotoStatement.PAYLOAD_TYPE);
        parameters.put("predicateType", "https://slsa.dev/provenance/v1");
        parameters.putArray("signals").add("/subject/0/digest/sha256");
        return parameters;
    }

    private static String words(ObjectNode bundle, ObjectNode parameters, String model) {
        return AttestationAnchors.words(new SignedStatement()
                .judge(
                        AttestationAnchors.object().set("bundle", bundle),
                        AttestationAnchors.of("signature", model, parameters, 1),
                        SIGNED));
    }

    @Test
    void theSignatureOfTheGoodBundleHoldsAndItsChainIsOpen() throws Exception {
        String words = words(bundle("bundle.dsse.sigstore"), parameters(), SUBJECT);
        assertTrue(words.startsWith("INDETERMINATE certificates: the signature holds"), words);
        SignedPayload payload =
                SignedPayload.of(AttestationAnchors.object().set("bundle", bundle("bundle.dsse.sigstore")));
        X509Certificate signer = payload.certificates().get(0);
        assertTrue(payload.signed()
                .test(SigningKey.certified(signer.getPublicKey()).orElseThrow()));
    }

    /** The key of the good bundle's certificate, pinned as such: with it all is there that the verdict needs. */
    @Test
    void underItsOwnKeyTheGoodBundleIsValid() throws Exception {
        assertEquals("VALID", words(bundle("bundle.dsse.sigstore"), pinned("bundle.dsse.sigstore"), SUBJECT));
    }

    @Test
    void aBadSignatureAndAnEntryOfAnotherEnvelopeAreRefused() throws Exception {
        String bad = words(bundle("bundle.dsse.bad-signature.sigstore"), parameters(), SUBJECT);
        assertTrue(bad.startsWith("INVALID proof: the signature holds under no key"), bad);
        String name = "bundle.dsse.mismatched-envelope.sigstore";
        for (ObjectNode parameters : new ObjectNode[] {parameters(), pinned(name)}) {
            String mismatched = words(bundle(name), parameters, SUBJECT);
            assertTrue(mismatched.startsWith("INVALID") && mismatched.contains("another payload"), mismatched);
        }
    }

    @Test
    void eachChangeOfTheGoodBundleIsRefusedWithItsOwnReason() throws Exception {
        Map<String, Consumer<ObjectNode>> wrong = new LinkedHashMap<>();
        wrong.put("mediaType", b -> b.put("mediaType", "application/json"));
        wrong.put("dsseEnvelope", b -> b.remove("dsseEnvelope"));
        wrong.put("holds under no key", b -> envelope(b).put("payloadType", "application/json"));
        wrong.put("payload:", b -> envelope(b).put("payload", "!"));
        wrong.put("signatures: expected 1 to", b -> envelope(b).putArray("signatures"));
        wrong.put(
                "rawBytes",
                b -> b.withObject("verificationMaterial")
                        .withObject("certificate")
                        .put("rawBytes", "MAA="));
        wrong.put(
                "of the kind dsse",
                b -> entry(b).put("canonicalizedBody", body(b, "\"kind\":\"dsse\"", "\"kind\":\"none\"")));
        wrong.put("another payload", b -> entry(b).put("canonicalizedBody", body(b, "d6b209ba", "d6b209bb")));
        wrong.put("another signature", b -> entry(b).put("canonicalizedBody", body(b, "MEUCIQDVGpVL", "MEUCIQDVGpVM")));
        wrong.put("integratedTime", b -> entry(b).put("integratedTime", "soon"));
        wrong.put("logId", b -> entry(b).remove("logId"));
        wrong.put("more", b -> b.put("more", 1));
        StringBuilder different = new StringBuilder();
        for (Map.Entry<String, Consumer<ObjectNode>> each : wrong.entrySet()) {
            ObjectNode bundle = bundle("bundle.dsse.sigstore");
            each.getValue().accept(bundle);
            String words = words(bundle, pinned("bundle.dsse.sigstore"), SUBJECT);
            if (words.startsWith("VALID") || !words.contains(each.getKey())) {
                different.append(each.getKey()).append(" <- ").append(words).append('\n');
            }
        }
        String other =
                words(bundle("bundle.dsse.sigstore"), pinned("bundle.dsse.sigstore"), "sha256:" + "00".repeat(32));
        assertTrue(other.contains("other subjects"), other);
        assertEquals("", different.toString());
        System.out.println("sigstore fixture: " + (wrong.size() + 1) + " changes refused");
    }

    @Test
    void changedMembersAreAnsweredWithAVerdict() throws Exception {
        ObjectNode proof = AttestationAnchors.object().set("bundle", bundle("bundle.dsse.sigstore"));
        new ChangedMembers(
                        new SignedStatement(),
                        AttestationAnchors.of("signature", SUBJECT, pinned("bundle.dsse.sigstore"), 1),
                        proof,
                        74,
                        SIGNED)
                .judge(500);
    }

    private static ObjectNode pinned(String name) throws IOException, MalformedJson {
        ObjectNode parameters = parameters();
        parameters.remove("root");
        parameters.remove("identity");
        byte[] der = Base64.getDecoder()
                .decode(bundle(name)
                        .path("verificationMaterial")
                        .path("certificate")
                        .path("rawBytes")
                        .textValue());
        X509Certificate signer = CertificateText.one(TestCertificate.pem(der));
        parameters.putArray("keys").add(SignatureCase.jwk(new KeyPair(signer.getPublicKey(), null)));
        return parameters;
    }

    private static ObjectNode envelope(ObjectNode bundle) {
        return bundle.withObject("dsseEnvelope");
    }

    private static ObjectNode entry(ObjectNode bundle) {
        return (ObjectNode)
                bundle.path("verificationMaterial").path("tlogEntries").path(0);
    }

    private static String body(ObjectNode bundle, String old, String with) {
        String body = new String(
                Base64.getDecoder()
                        .decode(entry(bundle).path("canonicalizedBody").textValue()),
                StandardCharsets.UTF_8);
        if (!body.contains(old)) {
            throw new IllegalArgumentException(old + " is not there");
        }
        return Base64.getEncoder().encodeToString(body.replace(old, with).getBytes(StandardCharsets.UTF_8));
    }
}
