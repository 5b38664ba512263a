package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.attestation.CertificateChain;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * A Sigstore bundle with a DSSE envelope (sigstore protobuf-specs, bundle v0.1 to v0.3).
 *
 * @param envelope what was signed
 * @param certificates the signer's first; none where a hint of a key stands in their place
 * @param entries of the transparency log in which the signing was recorded
 */
record SigstoreBundle(Envelope envelope, List<X509Certificate> certificates, List<RekorEntry> entries) {
    private static final String MEDIA_TYPE =
            "application/vnd\\.dev\\.sigstore\\.bundle(\\.v0\\.3\\+json" + "|\\+json;version=0\\.[123])";
    private static final int MAX_ENTRIES = 8;

    static SigstoreBundle of(Members json) throws MalformedJson, RefusedAttestation {
        json.only("dsseEnvelope", "mediaType", "messageSignature", "verificationMaterial");
        if (!json.text("mediaType").matches(MEDIA_TYPE)) {
            throw json.refusal("mediaType", "expected a Sigstore bundle v0.1, v0.2 or v0.3");
        }
        if (!json.has("dsseEnvelope")) {
            throw json.refusal("dsseEnvelope", "is missing; a signature over a bare message states nothing");
        }
        Members material = json.object("verificationMaterial");
        List<RekorEntry> entries = new ArrayList<>();
        for (JsonNode node : material.has("tlogEntries") ? material.list("tlogEntries") : List.<JsonNode>of()) {
            entries.add(RekorEntry.of(Members.of(node, "tlogEntries")));
        }
        if (entries.size() > MAX_ENTRIES) {
            throw material.refusal("tlogEntries", "expected at most " + MAX_ENTRIES);
        }
        return new SigstoreBundle(Envelope.of(json.object("dsseEnvelope")), certificates(material), entries);
    }

    /** The log says that it recorded this envelope, with this signer: of each entry it has to be true. */
    void requireRecorded() throws RefusedAttestation, UndecidedAttestation {
        for (RekorEntry entry : entries) {
            entry.requireOf(envelope, certificates.stream().findFirst());
        }
    }

    /**
     * When the signing was recorded, by the word of a log with one of these keys.
     *
     * @throws RefusedAttestation when no such log signed for an entry
     */
    Instant recordedBy(List<PublicKey> logs) throws RefusedAttestation {
        for (RekorEntry entry : entries) {
            for (PublicKey log : logs) {
                if (entry.promisedBy(log)) {
                    return entry.time();
                }
            }
        }
        throw new RefusedAttestation("proof.bundle: no pinned transparency log signed for its entries");
    }

    private static List<X509Certificate> certificates(Members material) throws MalformedJson {
        if (material.has("publicKey")) {
            return List.of();
        }
        List<JsonNode> nodes = material.has("x509CertificateChain")
                ? material.object("x509CertificateChain").list("certificates")
                : List.of(material.object("certificate").node());
        if (nodes.isEmpty() || nodes.size() > CertificateChain.MAX_LENGTH) {
            throw material.refusal("certificates", "expected 1 to " + CertificateChain.MAX_LENGTH);
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (JsonNode node : nodes) {
            certificates.add(Members.of(node, "certificate")
                    .only("rawBytes")
                    .read("rawBytes", text -> Certificates.ofDer(BaseEncoding.BASE64.bytes(text))));
        }
        return certificates;
    }
}
