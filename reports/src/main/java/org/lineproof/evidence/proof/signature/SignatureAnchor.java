package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.attestation.CertificateText;

/**
 * What signed statements of a model are checked with: the members of an anchor's parameters.
 *
 * @param keys {@code keys}, JWKs that may sign; none where a root stands
 * @param root {@code root}, under which signers are certified, null where keys stand
 * @param identity {@code identity}, a name that the signer's certificate has to bear
 * @param extendedKeyUsage {@code extendedKeyUsage}, a purpose that it has to have, null for any
 * @param payloadType {@code payloadType}, the header {@code typ} of a JWS, the type of an envelope's payload
 * @param predicateType {@code predicateType} of an in-toto statement, null for a JWS
 * @param signals {@code signals}, where in the payload the public signals stand (RFC 6901)
 * @param logs {@code transparencyKeys}, whose word counts for when a bundle was signed
 */
record SignatureAnchor(
        List<SigningKey> keys,
        @Nullable X509Certificate root,
        String identity,
        @Nullable String extendedKeyUsage,
        String payloadType,
        @Nullable String predicateType,
        List<JsonPointer> signals,
        List<PublicKey> logs) {
    private static final int MAX_KEYS = 64;

    static SignatureAnchor of(ObjectNode parameters, String at) throws MalformedJson {
        Members json = Members.of(parameters, at)
                .only(
                        "extendedKeyUsage",
                        "identity",
                        "keys",
                        "payloadType",
                        "predicateType",
                        "root",
                        "signals",
                        "transparencyKeys");
        if (json.has("keys") == json.has("root")) {
            throw json.refusal("keys", "expected keys, or the root of a chain of certificates; one of both");
        }
        String payloadType = json.text("payloadType");
        if (payloadType.equals(InTotoStatement.PAYLOAD_TYPE) != json.has("predicateType")) {
            throw json.refusal("predicateType", "expected for statements of in-toto, and for no others");
        }
        return new SignatureAnchor(
                keys(json),
                json.has("root") ? json.read("root", CertificateText::one) : null,
                json.has("root") ? json.text("identity") : "",
                json.optionalText("extendedKeyUsage"),
                payloadType,
                json.optionalText("predicateType"),
                json.readAll("signals", JsonPointer::compile),
                json.has("transparencyKeys")
                        ? json.readAll("transparencyKeys", SignatureAnchor::publicKey)
                        : List.of());
    }

    /** Whether the certificate bears the pinned name and has the pinned purpose. */
    boolean names(X509Certificate signer) {
        try {
            List<String> purposes = signer.getExtendedKeyUsage();
            boolean purpose = extendedKeyUsage == null || purposes != null && purposes.contains(extendedKeyUsage);
            return purpose
                    && (signer.getSubjectX500Principal().getName().equals(identity)
                            || Optional.ofNullable(signer.getSubjectAlternativeNames()).stream()
                                    .flatMap(names -> names.stream())
                                    .anyMatch(name -> identity.equals(name.get(1))));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<SigningKey> keys(Members json) throws MalformedJson {
        List<SigningKey> keys = new ArrayList<>();
        if (json.has("keys")) {
            List<JsonNode> nodes = json.list("keys");
            if (nodes.isEmpty() || nodes.size() > MAX_KEYS) {
                throw json.refusal("keys", "expected 1 to " + MAX_KEYS);
            }
            for (JsonNode node : nodes) {
                keys.add(SigningKey.ofJwk(node, "parameters.keys"));
            }
        }
        return keys;
    }

    private static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(BaseEncoding.BASE64.bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("expected keys of P-256 in base64 of their DER encoding", e);
        }
    }
}
