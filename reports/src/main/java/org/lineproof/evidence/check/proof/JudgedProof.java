package org.lineproof.evidence.check.proof;

import java.util.Optional;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.binding.ProofClass;
import org.lineproof.evidence.proof.binding.ProofFinding;

/**
 * A proof that a bundle shows, and what came of it.
 *
 * @param content the receipt's
 * @param system the proof system that the receipt names, empty text when it names none
 */
record JudgedProof(BundledContent content, String system, ProofFinding finding) {
    String at() {
        return content.origin() + " entry " + content.index();
    }

    boolean holds() {
        return finding.verdict() instanceof ProofVerdict.Valid;
    }

    boolean open() {
        return finding.verdict() instanceof ProofVerdict.Indeterminate;
    }

    /** The class that the receipt has by this proof, empty when it has none by it. */
    Optional<ProofClass> proved() {
        return holds() ? ProofClass.of(system) : Optional.empty();
    }

    JudgedProof refused(String reason) {
        return new JudgedProof(content, system, ProofFinding.invalid(reason));
    }
}
