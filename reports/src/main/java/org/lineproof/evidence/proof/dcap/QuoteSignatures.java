package org.lineproof.evidence.proof.dcap;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.P256;
import org.lineproof.evidence.proof.attestation.CertificateChain;
import org.lineproof.evidence.proof.attestation.EcSignature;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/**
 * The four signatures from the attested report up to the pinned root: the attestation key signed the quote, the quoting enclave
 * bound the key, the platform's key signed the quoting enclave, Intel certified the platform's key.
 */
record QuoteSignatures(Quote quote) {
    private static final int COORDINATE = 32;

    /**
     * @param at the time for which the certificates have to be valid
     * @throws RefusedAttestation naming the first link that does not hold
     */
    void requireUnder(X509Certificate root, Instant at) throws RefusedAttestation {
        byte[] key = quote.attestationKey();
        byte[] x = Arrays.copyOf(key, COORDINATE);
        byte[] y = Arrays.copyOfRange(key, COORDINATE, key.length);
        if (!P256.isOnCurve(x, y) || !P256.verify(x, y, quote.signed(), quote.signature())) {
            throw new RefusedAttestation("quote: the signature does not hold under its attestation key");
        }
        byte[] bound = Arrays.copyOf(Hash.sha256(key, quote.authentication()).bytes(), 64);
        if (!Arrays.equals(quote.quoting().reportData(), bound)) {
            throw new RefusedAttestation("quote: the quoting enclave did not bind this attestation key");
        }
        if (quote.quoting().debug()) {
            throw new RefusedAttestation("quote: the quoting enclave ran in debug mode");
        }
        CertificateChain chain = CertificateChain.below(root, quote.certificates());
        if (!EcSignature.P256.holds(
                chain.signer().getPublicKey(), quote.quoting().bytes(), quote.quotingSignature())) {
            throw new RefusedAttestation("quote: the platform's key did not sign the report of the quoting enclave");
        }
        chain.requireUnder(root, at);
    }
}
