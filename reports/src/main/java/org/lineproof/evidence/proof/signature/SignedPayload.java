package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.attestation.CertificateText;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * A signed payload in any of its three forms: {@code jws}, {@code envelope} with {@code certificates} or without, or {@code
 * bundle}.
 *
 * @param type media type of the payload
 * @param payload the claims, which count only where the signature does
 * @param certificates of the signer and those above it, none where a key is pinned
 * @param bundle the bundle that all came in, null for other forms
 * @param signed whether the signature over the received bytes holds under a key
 */
record SignedPayload(
        String type,
        ObjectNode payload,
        List<X509Certificate> certificates,
        @Nullable SigstoreBundle bundle,
        Predicate<SigningKey> signed) {
    private static final int MAX_LENGTH = 1 << 20;

    static SignedPayload of(ObjectNode proof) throws MalformedJson, RefusedAttestation {
        Members json = Members.of(proof, "proof").only("bundle", "certificates", "envelope", "jws");
        int forms = (json.has("bundle") ? 1 : 0) + (json.has("envelope") ? 1 : 0) + (json.has("jws") ? 1 : 0);
        if (forms != 1 || json.has("bundle") && json.has("certificates")) {
            throw json.refusal("jws", "expected one of jws, envelope and bundle, which brings its own certificates");
        }
        List<X509Certificate> certificates =
                json.has("certificates") ? json.read("certificates", CertificateText::parse) : List.of();
        if (json.has("jws")) {
            CompactJws jws = CompactJws.parse(json.text("jws"), MAX_LENGTH);
            return new SignedPayload(jws.typ(), jws.payload(), certificates, null, jws::signedBy);
        }
        if (json.has("bundle")) {
            SigstoreBundle bundle = SigstoreBundle.of(json.object("bundle"));
            return of(bundle.envelope(), bundle.certificates(), bundle);
        }
        return of(Envelope.of(json.object("envelope")), certificates, null);
    }

    private static SignedPayload of(
            Envelope envelope, List<X509Certificate> certificates, @Nullable SigstoreBundle bundle)
            throws MalformedJson {
        ObjectNode payload = StrictJson.object(envelope.payload(), MAX_LENGTH);
        return new SignedPayload(envelope.payloadType(), payload, certificates, bundle, envelope::signedBy);
    }

    /** Requires a payload of the pinned type, of in-toto one about this model. */
    void requireAbout(SignatureAnchor anchor, String modelDigest) throws MalformedJson, RefusedAttestation {
        if (!type.equals(anchor.payloadType())) {
            throw new RefusedAttestation("proof: the payload is of another type than the pinned one");
        }
        if (anchor.predicateType() != null) {
            InTotoStatement statement = InTotoStatement.of(payload);
            if (!statement.predicateType().equals(anchor.predicateType())) {
                throw new RefusedAttestation("proof: the statement is of another predicateType than the pinned one");
            }
            if (!statement.digests().contains(modelDigest)) {
                throw new RefusedAttestation("proof: the statement is about other subjects than this model");
            }
        }
    }

    /** The key under which the signature holds: one of the pinned, or that of the certificate. */
    SigningKey signer(SignatureAnchor anchor) throws RefusedAttestation {
        List<SigningKey> keys = anchor.root() == null
                ? anchor.keys()
                : certificates.stream()
                        .limit(1)
                        .flatMap(certificate -> SigningKey.certified(certificate.getPublicKey()).stream())
                        .toList();
        return keys.stream()
                .filter(signed)
                .findFirst()
                .orElseThrow(() -> new RefusedAttestation("proof: the signature holds under no key that may sign"));
    }

    /** When it was signed: by the word of a pinned transparency log, else the time that it is checked for. */
    Instant time(SignatureAnchor anchor, Instant at) throws RefusedAttestation, UndecidedAttestation {
        if (bundle == null) {
            return at;
        }
        bundle.requireRecorded();
        Instant time = anchor.logs().isEmpty() ? at : bundle.recordedBy(anchor.logs());
        if (time.isAfter(at)) {
            throw new RefusedAttestation("proof.bundle: was recorded after the time it is checked for");
        }
        return time;
    }

    /** The text at a place of the payload, empty when there is none. */
    Optional<String> text(JsonPointer place) {
        JsonNode value = payload.at(place);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
