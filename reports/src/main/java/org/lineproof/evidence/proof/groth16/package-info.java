/** Groth16 proofs over BN254: keys, proofs and inputs in the forms of snarkjs, gnark and the EVM, and their verification. */
@NullMarked
package org.lineproof.evidence.proof.groth16;

import org.jspecify.annotations.NullMarked;
