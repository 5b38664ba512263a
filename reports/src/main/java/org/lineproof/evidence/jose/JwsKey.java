package org.lineproof.evidence.jose;

/** A key for signatures of one algorithm. */
public interface JwsKey {
    /**
     * Whether the signature over the input holds.
     *
     * @param alg the JOSE name of the algorithm; false for any but this key's
     */
    boolean verify(String alg, byte[] input, byte[] signature);
}
