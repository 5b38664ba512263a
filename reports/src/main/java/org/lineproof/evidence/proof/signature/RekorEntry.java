package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.attestation.CertificateText;
import org.lineproof.evidence.proof.attestation.EcSignature;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * An entry of a transparency log of the kind Rekor: that a signing was recorded, and when.
 *
 * @param body what was recorded, base64 of JSON
 * @param time when, by the log's clock
 * @param index the entry's place in the log
 * @param logId SHA-256 of the log's key
 * @param promise the log's signature over all of it, empty when it gave none
 */
record RekorEntry(String body, Instant time, long index, byte[] logId, byte[] promise) {
    private static final int MAX_BODY = 1 << 20;

    static RekorEntry of(Members json) throws MalformedJson {
        byte[] promise = json.has("inclusionPromise")
                ? json.object("inclusionPromise").read("signedEntryTimestamp", BaseEncoding.BASE64::bytes)
                : new byte[0];
        return new RekorEntry(
                json.text("canonicalizedBody"),
                Instant.ofEpochSecond(number(json, "integratedTime")),
                number(json, "logIndex"),
                json.object("logId").read("keyId", BaseEncoding.BASE64::bytes),
                promise);
    }

    /** Whether the log with this key signed for the entry. */
    boolean promisedBy(PublicKey log) {
        ObjectNode promised = JsonNodeFactory.instance.objectNode().put("body", body);
        promised.put("integratedTime", time.getEpochSecond());
        promised.put("logID", HexFormat.of().formatHex(logId)).put("logIndex", index);
        return Arrays.equals(Hash.sha256(log.getEncoded()).bytes(), logId)
                && EcSignature.P256_DER.holds(log, CanonicalJson.bytes(promised), promise);
    }

    /**
     * Requires that this envelope of this signer is what was recorded.
     *
     * @param signer none where a key is pinned
     * @throws UndecidedAttestation when the entry is of a kind that is not read here
     */
    void requireOf(Envelope envelope, Optional<X509Certificate> signer)
            throws RefusedAttestation, UndecidedAttestation {
        try {
            Members json =
                    Members.of(StrictJson.object(BaseEncoding.BASE64.bytes(body), MAX_BODY), "canonicalizedBody");
            if (!json.text("kind").equals("dsse") || !json.text("apiVersion").equals("0.0.1")) {
                throw new UndecidedAttestation("proof.bundle.tlogEntries: only entries of the kind dsse 0.0.1 are read;"
                        + " send the envelope with its certificates, without the bundle");
            }
            Members spec = json.object("spec");
            String payload = Hash.sha256(envelope.payload()).hex();
            if (!spec.object("payloadHash").text("value").equals(payload)) {
                throw spec.refusal("payloadHash", "the log recorded another payload");
            }
            for (JsonNode node : spec.list("signatures")) {
                requireSignature(Members.of(node, "canonicalizedBody.spec.signatures"), envelope, signer);
            }
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new RefusedAttestation("proof.bundle.tlogEntries: " + e.getMessage(), e);
        }
    }

    private static void requireSignature(Members json, Envelope envelope, Optional<X509Certificate> signer)
            throws MalformedJson {
        byte[] recorded = json.read("signature", BaseEncoding.BASE64::bytes);
        byte[] verifier = json.read("verifier", BaseEncoding.BASE64::bytes);
        boolean same = envelope.signatures().stream().anyMatch(each -> Arrays.equals(each, recorded));
        boolean by = signer.isEmpty()
                || signer.get().equals(CertificateText.one(new String(verifier, StandardCharsets.US_ASCII)));
        if (!same || !by) {
            throw json.refusal("signature", "the log recorded another signature or another signer");
        }
    }

    private static long number(Members json, String name) throws MalformedJson {
        String text = json.text(name);
        if (!text.matches("0|[1-9][0-9]{0,14}")) {
            throw json.refusal(name, "expected a number in decimal digits");
        }
        return Long.parseLong(text);
    }
}
