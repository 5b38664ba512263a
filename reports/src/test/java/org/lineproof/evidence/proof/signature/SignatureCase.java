package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.TestCertificate;

/** Tokens, envelopes and keys that a test signs with. */
final class SignatureCase {
    static final Instant AT = Instant.parse("2026-11-26T12:00:00Z");
    static final String CONTEXT = "1c".repeat(32);
    static final KeyPair EC = TestCertificate.keys("EC", 256);
    static final KeyPair RSA = TestCertificate.keys("RSA", 2048);
    static final KeyPair ED25519 = TestCertificate.keys("Ed25519", 0);

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private SignatureCase() {}

    static ObjectNode jwk(KeyPair keys) {
        ObjectNode jwk = AttestationAnchors.object();
        if (keys.getPublic() instanceof RSAPublicKey) {
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            jwk.put("kty", "RSA")
                    .put("n", URL.encodeToString(unsigned(key.getModulus().toByteArray(), 0)));
            return jwk.put("e", URL.encodeToString(key.getPublicExponent().toByteArray()));
        }
        if (keys.getPublic() instanceof ECPublicKey) {
            ECPublicKey key = (ECPublicKey) keys.getPublic();
            jwk.put("kty", "EC").put("crv", "P-256");
            jwk.put("x", URL.encodeToString(unsigned(key.getW().getAffineX().toByteArray(), 32)));
            return jwk.put(
                    "y", URL.encodeToString(unsigned(key.getW().getAffineY().toByteArray(), 32)));
        }
        byte[] encoded = keys.getPublic().getEncoded();
        jwk.put("kty", "OKP").put("crv", "Ed25519");
        return jwk.put("x", URL.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
    }

    /** Big-endian without a sign, of this length; 0 for the shortest. */
    private static byte[] unsigned(byte[] number, int length) {
        byte[] bare = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        byte[] bytes = new byte[Math.max(length, bare.length)];
        System.arraycopy(bare, 0, bytes, bytes.length - bare.length, bare.length);
        return bytes;
    }

    static ObjectNode claims() {
        return AttestationAnchors.object().put("context", CONTEXT).put("outputClass", "01");
    }

    /** A token with this header and payload, signed by these keys whatever the header says. */
    static String jws(String header, String payload, KeyPair keys) {
        String input = URL.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + URL.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        String algorithm = keys.getPublic() instanceof RSAPublicKey
                ? "SHA256withRSA"
                : keys.getPublic() instanceof ECPublicKey ? "SHA256withECDSAinP1363Format" : "Ed25519";
        return input + "." + URL.encodeToString(sign(algorithm, keys, input.getBytes(StandardCharsets.US_ASCII)));
    }

    static String jws(String alg, KeyPair keys) {
        return jws(header(alg), CanonicalJson.text(claims()), keys);
    }

    static String header(String alg) {
        return "{\"alg\":\"" + alg + "\",\"typ\":\"lineproof-proof+jwt\"}";
    }

    static ObjectNode jwsParameters(KeyPair... keys) {
        ObjectNode parameters = AttestationAnchors.object().put("payloadType", "lineproof-proof+jwt");
        var list = parameters.putArray("keys");
        for (KeyPair key : keys) {
            list.add(jwk(key));
        }
        parameters.putArray("signals").add("/context").add("/outputClass");
        return parameters;
    }

    static ObjectNode statement(String modelDigest) {
        ObjectNode statement = AttestationAnchors.object().put("_type", "https://in-toto.io/Statement/v1");
        statement
                .putArray("subject")
                .addObject()
                .put("name", "model")
                .putObject("digest")
                .put("sha256", modelDigest.substring("sha256:".length()));
        statement.put("predicateType", "https://lineproof.org/inference/v1");
        statement.set("predicate", claims());
        return statement;
    }

    static ObjectNode statement() {
        return statement(Anchors.MODEL);
    }

    static ObjectNode envelopeParameters(KeyPair... keys) {
        ObjectNode parameters = jwsParameters(keys);
        parameters.put("payloadType", InTotoStatement.PAYLOAD_TYPE);
        parameters.put("predicateType", "https://lineproof.org/inference/v1");
        parameters.putArray("signals").add("/predicate/context").add("/subject/0/digest/sha256");
        return parameters;
    }

    static ObjectNode envelope(byte[] payload, String type, KeyPair keys) {
        byte[] head = ("DSSEv1 " + type.length() + " " + type + " " + payload.length + " ")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] input = Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, input, head.length, payload.length);
        String algorithm = keys.getPublic() instanceof RSAPublicKey
                ? "SHA256withRSA"
                : keys.getPublic() instanceof ECPublicKey ? "SHA256withECDSA" : "Ed25519";
        ObjectNode envelope = AttestationAnchors.object();
        envelope.put("payload", Base64.getEncoder().encodeToString(payload)).put("payloadType", type);
        envelope.putArray("signatures")
                .addObject()
                .put("keyid", "")
                .put("sig", Base64.getEncoder().encodeToString(sign(algorithm, keys, input)));
        return envelope;
    }

    static ObjectNode envelope(KeyPair keys) {
        return envelope(CanonicalJson.bytes(statement()), InTotoStatement.PAYLOAD_TYPE, keys);
    }

    static String words(ObjectNode proof, ObjectNode parameters, Instant at) {
        return AttestationAnchors.words(
                new SignedStatement().judge(proof, AttestationAnchors.of("signature", parameters, 2), at));
    }

    static String words(String jws, ObjectNode parameters) {
        return words(AttestationAnchors.object().put("jws", jws), parameters, AT);
    }

    static String words(ObjectNode envelope, ObjectNode parameters) {
        return words(AttestationAnchors.object().set("envelope", envelope), parameters, AT);
    }

    private static byte[] sign(String algorithm, KeyPair keys, byte[] input) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(input);
            return signature.sign();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
