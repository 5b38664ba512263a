/** Proofs of the SP1 zkVM in its Groth16 form. */
@NullMarked
package org.lineproof.evidence.proof.sp1;

import org.jspecify.annotations.NullMarked;
