package org.lineproof.evidence.proof.nitro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.attestation.AttestationMembers;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/**
 * The proof system {@code nitro}: an AWS Nitro enclave of a pinned image had these bytes attested. The proof's member
 * {@code document} is the attestation document in base64.
 */
public final class NitroAttestation implements ProofSystem {
    private static final String NAME = "nitro";
    private static final String DOCUMENT = "document";
    private static final int MAX_BYTES = 1 << 16;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        NitroAnchor own = NitroAnchor.of(anchor.parameters(), "parameters");
        int signals = own.userData().lengths().size() + own.nonce().lengths().size();
        if (signals != anchor.publicSignals().size()) {
            throw new MalformedJson(
                    "publicSignals", "expected " + signals + ", one for each length in userData and nonce");
        }
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        try {
            AttestationDocument.parse(message(proof).payload());
        } catch (RefusedAttestation e) {
            throw new MalformedJson("proof." + DOCUMENT, e.reason());
        }
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        NitroAnchor own = NitroAnchor.of(anchor.parameters(), "parameters");
        try {
            return statement(own, AttestationDocument.parse(message(proof).payload()));
        } catch (RefusedAttestation e) {
            throw new MalformedJson("proof." + DOCUMENT, e.reason());
        }
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        try {
            NitroAnchor own = NitroAnchor.of(anchor.parameters(), "parameters");
            CoseSign1 message = message(proof);
            AttestationDocument document = AttestationDocument.parse(message.payload());
            own.requireSigned(message, document, at);
            own.requireMeasured(document);
            return ProofJudgement.valid(statement(own, document));
        } catch (RefusedAttestation e) {
            return ProofJudgement.invalid(e.reason());
        } catch (MalformedJson e) {
            return ProofJudgement.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static ProvedStatement statement(NitroAnchor anchor, AttestationDocument document)
            throws RefusedAttestation {
        return new ProvedStatement(NAME, anchor.key(), anchor.signals(document));
    }

    private static CoseSign1 message(ObjectNode proof) throws MalformedJson, RefusedAttestation {
        return CoseSign1.parse(
                AttestationMembers.of(proof, "proof").only(DOCUMENT).bytes(DOCUMENT, MAX_BYTES));
    }
}
