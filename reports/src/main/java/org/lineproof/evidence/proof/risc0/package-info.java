/** Receipts of the RISC Zero zkVM whose inner proof is Groth16. */
@NullMarked
package org.lineproof.evidence.proof.risc0;

import org.jspecify.annotations.NullMarked;
