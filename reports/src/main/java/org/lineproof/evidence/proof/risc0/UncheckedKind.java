package org.lineproof.evidence.proof.risc0;

import org.lineproof.evidence.json.Members;

/** A receipt whose inner proof is of a kind that is not checked here; the message says what to do. */
final class UncheckedKind extends Exception {
    private static final long serialVersionUID = 1L;

    private UncheckedKind(String message) {
        super(message);
    }

    static UncheckedKind of(Members inner) {
        for (String kind : new String[] {"Composite", "Succinct"}) {
            if (inner.has(kind)) {
                return new UncheckedKind("proof.receipt.inner: a " + kind + " receipt is a STARK, which is not checked"
                        + " here; prove or compress it with ProverOpts::groth16()");
            }
        }
        return new UncheckedKind(
                inner.has("Fake")
                        ? "proof.receipt.inner: a Fake receipt of development mode proves nothing; prove without"
                                + " RISC0_DEV_MODE, with ProverOpts::groth16()"
                        : "proof.receipt.inner: is of an unknown kind; prove with ProverOpts::groth16()");
    }
}
