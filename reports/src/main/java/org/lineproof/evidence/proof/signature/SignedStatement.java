package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.attestation.CertificateChain;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * The proof system {@code signature}: somebody who is pinned signed a statement about this decision. That is a word and no
 * proof; what it is worth is what its signer is worth.
 */
public final class SignedStatement implements ProofSystem {
    private static final String NAME = "signature";
    private static final String PARAMETERS = "parameters";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        int signals =
                SignatureAnchor.of(anchor.parameters(), PARAMETERS).signals().size();
        if (signals != anchor.publicSignals().size()) {
            throw new MalformedJson("publicSignals", "expected " + signals + ", one for each place in signals");
        }
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        try {
            SignedPayload.of(proof);
        } catch (RefusedAttestation e) {
            throw new MalformedJson("proof", e.reason());
        }
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        try {
            SignatureAnchor own = SignatureAnchor.of(anchor.parameters(), PARAMETERS);
            SignedPayload payload = SignedPayload.of(proof);
            payload.requireAbout(own, anchor.modelDigest());
            return statement(payload, own, anchor, payload.signer(own));
        } catch (RefusedAttestation e) {
            throw new MalformedJson("proof", e.reason());
        }
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        try {
            SignatureAnchor own = SignatureAnchor.of(anchor.parameters(), PARAMETERS);
            SignedPayload payload = SignedPayload.of(proof);
            SigningKey signer = payload.signer(own);
            payload.requireAbout(own, anchor.modelDigest());
            ProvedStatement statement = statement(payload, own, anchor, signer);
            Instant time = payload.time(own, at);
            if (own.root() != null) {
                requireCertified(own, own.root(), payload.certificates(), time);
            }
            return ProofJudgement.valid(statement);
        } catch (RefusedAttestation e) {
            return ProofJudgement.invalid(e.reason());
        } catch (UndecidedAttestation e) {
            return ProofJudgement.indeterminate(e.reason());
        } catch (MalformedJson e) {
            return ProofJudgement.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static void requireCertified(
            SignatureAnchor anchor, X509Certificate root, List<X509Certificate> certificates, Instant time)
            throws RefusedAttestation, UndecidedAttestation {
        CertificateChain chain = CertificateChain.below(root, certificates);
        if (!anchor.names(chain.signer())) {
            throw new RefusedAttestation("certificates: the signer has another name or purpose than the pinned one");
        }
        if (chain.certificates().size() == 1 && !chain.namesIssuer(root)) {
            throw new UndecidedAttestation("certificates: the signature holds, but the certificate of its signer's"
                    + " authority is neither sent nor pinned; send the chain, or pin that authority as the root");
        }
        chain.requireUnder(root, time);
    }

    private static ProvedStatement statement(
            SignedPayload payload, SignatureAnchor own, TrustAnchor anchor, SigningKey signer)
            throws RefusedAttestation {
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < own.signals().size() && i < anchor.publicSignals().size(); i++) {
            PublicSignal signal = anchor.publicSignals().get(i);
            String value = payload.text(own.signals().get(i))
                    .orElseThrow(() -> new RefusedAttestation("proof: the payload lacks " + signal.name()));
            try {
                signal.type().requireCanonical(value);
            } catch (IllegalArgumentException e) {
                throw new RefusedAttestation("proof: " + signal.name() + ": " + e.getMessage(), e);
            }
            signals.add(value);
        }
        // A certified key is short-lived: what stays the same is under which root, and as whom.
        String key = own.root() == null ? signer.name() : "identity:" + own.identity();
        return new ProvedStatement(NAME, key, signals);
    }
}
