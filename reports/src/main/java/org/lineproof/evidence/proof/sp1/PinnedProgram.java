package org.lineproof.evidence.proof.sp1;

import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.groth16.PreparedKeys;

/**
 * What an anchor pins: the program, the verifier's version, and how public values fall into public signals.
 *
 * @param vkey the program
 * @param verifier the verifier's version
 * @param publicValues the layout
 */
record PinnedProgram(Hash vkey, Sp1Verifier verifier, CommittedBytes publicValues) {
    static final String PROGRAM = "programVkey";

    static PinnedProgram of(TrustAnchor anchor, PreparedKeys keys) throws MalformedJson {
        Members parameters = Members.of(anchor.parameters(), "parameters")
                .only(PROGRAM, Sp1Verifier.KEY, Sp1Verifier.HASH, Sp1Verifier.ROOT, CommittedBytes.LAYOUT);
        return new PinnedProgram(
                Sp1Verifier.scalar(parameters, PROGRAM),
                Sp1Verifier.of(parameters, keys),
                CommittedBytes.of(anchor, parameters));
    }

    /** What the public values say, in the public signals of the anchor. */
    ProvedStatement statement(Sp1Proof proof) throws MalformedJson {
        if (proof.vkey().isPresent() && !proof.vkey().get().equals(vkey)) {
            throw new MalformedJson("proof.vkey", "is another program than the trust anchor's");
        }
        return new ProvedStatement(
                Sp1System.NAME, vkey.hex(), publicValues.signals(proof.publicValues(), "proof.publicValues"));
    }
}
