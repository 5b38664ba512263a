package org.lineproof.evidence.proof.dcap.collateral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.attestation.CertificateChain;
import org.lineproof.evidence.proof.attestation.CertificateText;
import org.lineproof.evidence.proof.attestation.EcSignature;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * Collateral as Intel's provisioning service hands it out: signed texts with the chains of who signed them, and revocation
 * lists.
 */
public final class Collateral {
    private static final int MAX_TEXT = 1 << 20;

    private final Members json;

    private Collateral(Members json) {
        this.json = json;
    }

    /**
     * @param object the members as the service's clients name them: {@code tcb_info}, {@code tcb_info_signature} and so on
     * @param at its place, put before a member's name in a refusal
     * @throws MalformedJson when a member is missing, unknown or too long
     */
    public static Collateral of(ObjectNode object, String at) throws MalformedJson {
        Members json = Members.of(object, at)
                .only(
                        "pck_crl",
                        "pck_crl_issuer_chain",
                        "qe_identity",
                        "qe_identity_issuer_chain",
                        "qe_identity_signature",
                        "root_ca_crl",
                        "tcb_info",
                        "tcb_info_issuer_chain",
                        "tcb_info_signature");
        for (var member : json.node().properties()) {
            if (json.text(member.getKey()).length() > MAX_TEXT) {
                throw json.refusal(member.getKey(), "expected at most " + MAX_TEXT + " characters");
            }
        }
        return new Collateral(json);
    }

    /**
     * The state of a platform and of its quoting enclave, the worse of the two.
     *
     * @param state what the quote says of both
     * @param root Intel's root
     * @param at the time for which everything has to be fresh
     * @throws RefusedAttestation when a signature does not hold, or something is of another platform or revoked
     * @throws UndecidedAttestation when it is collateral of another time
     */
    public TcbStatus status(PlatformState state, X509Certificate root, Instant at)
            throws RefusedAttestation, UndecidedAttestation {
        try {
            requireNotRevoked(state.certificates(), root, at);
            Fresh tcbInfo = new Fresh(signed("tcb_info", root, at), "collateral: tcb_info", at);
            Fresh identity = new Fresh(signed("qe_identity", root, at), "collateral: qe_identity", at);
            TcbStatus platform = new TcbLevels(tcbInfo.members()).status(state);
            return platform.and(new QuotingEnclaveIdentity(identity.members()).status(state));
        } catch (MalformedJson e) {
            throw new RefusedAttestation("collateral: " + e.getMessage(), e);
        }
    }

    /** The text is checked as it was received, and read only then. */
    private Members signed(String name, X509Certificate root, Instant at)
            throws MalformedJson, RefusedAttestation, UndecidedAttestation {
        byte[] text = json.text(name).getBytes(StandardCharsets.UTF_8);
        CertificateChain chain =
                CertificateChain.below(root, json.read(name + "_issuer_chain", CertificateText::parse));
        byte[] signature = json.read(name + "_signature", HexFormat.of()::parseHex);
        if (!EcSignature.P256.holds(chain.signer().getPublicKey(), text, signature)) {
            throw new RefusedAttestation("collateral: the signature of " + name + " does not hold");
        }
        chain.requireUnder(root, at);
        requireIntelSigner(chain.signer(), name);
        RevocationList.of(hex("root_ca_crl"), "root_ca_crl").requireGood(chain.signer(), root, at);
        return Members.of(StrictJson.object(text, MAX_TEXT), name);
    }

    /** Below Intel's root are keys of platforms, too: they may not say which platforms are good. */
    private static void requireIntelSigner(X509Certificate signer, String name) throws RefusedAttestation {
        if (signer.getExtensionValue("1.2.840.113741.1.13.1") != null
                || !signer.getSubjectX500Principal().getName().contains("CN=Intel SGX TCB Signing")) {
            throw new RefusedAttestation("collateral: " + name + " is not signed by Intel's key for collateral");
        }
    }

    private void requireNotRevoked(List<X509Certificate> platform, X509Certificate root, Instant at)
            throws MalformedJson, RefusedAttestation, UndecidedAttestation {
        if (platform.size() < 2) {
            throw new RefusedAttestation("collateral: the platform's certificate comes without its authority's");
        }
        X509Certificate authority = platform.get(1);
        RevocationList.of(hex("pck_crl"), "pck_crl").requireGood(platform.get(0), authority, at);
        RevocationList.of(hex("root_ca_crl"), "root_ca_crl").requireGood(authority, root, at);
    }

    private byte[] hex(String name) throws MalformedJson {
        byte[] bytes = json.read(name, HexFormat.of()::parseHex);
        if (bytes.length > Certificates.MAX_BYTES << 4) {
            throw json.refusal(name, "expected a shorter revocation list");
        }
        return bytes;
    }
}
