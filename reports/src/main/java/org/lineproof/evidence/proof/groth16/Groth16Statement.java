package org.lineproof.evidence.proof.groth16;

/**
 * A proof with what it is to prove.
 *
 * @param proof three points
 * @param inputs the public inputs
 */
public record Groth16Statement(Groth16Proof proof, PublicInputs inputs) {}
