package org.lineproof.evidence.proof.risc0;

import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.groth16.PreparedKeys;

/**
 * What an anchor pins: the program, the verifier's version, and how the journal falls into public signals.
 *
 * @param imageId the program
 * @param verifier the verifier's version
 * @param journal the layout
 */
record PinnedImage(Hash imageId, VerifierParameters verifier, CommittedBytes journal) {
    static final String IMAGE = "imageId";

    static PinnedImage of(TrustAnchor anchor, PreparedKeys keys) throws MalformedJson {
        Members parameters = Members.of(anchor.parameters(), "parameters")
                .only(
                        IMAGE,
                        VerifierParameters.KEY,
                        VerifierParameters.CONTROL_ROOT,
                        VerifierParameters.CONTROL_ID,
                        VerifierParameters.DIGEST,
                        CommittedBytes.LAYOUT);
        return new PinnedImage(
                VerifierParameters.digest(parameters, IMAGE),
                VerifierParameters.of(parameters, keys),
                CommittedBytes.of(anchor, parameters));
    }

    /** What the journal says, in the public signals of the anchor. */
    ProvedStatement statement(SealedJournal proof) throws MalformedJson {
        if (proof.imageId().isPresent() && !proof.imageId().get().equals(imageId)) {
            throw new MalformedJson("proof." + IMAGE, "is another program than the trust anchor's");
        }
        return new ProvedStatement(Risc0System.NAME, imageId.hex(), journal.signals(proof.journal(), "proof.journal"));
    }
}
