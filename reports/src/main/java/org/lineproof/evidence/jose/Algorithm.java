package org.lineproof.evidence.jose;

/** The signature algorithms in use. A key has exactly one: a token cannot choose. */
public enum Algorithm {
    /** Ed25519 (RFC 8037), verified strictly. */
    EDDSA("EdDSA"),
    /** ECDSA with P-256 and SHA-256 (RFC 7518, section 3.4), r and s as 32 bytes each. */
    ES256("ES256");

    private final String alg;

    Algorithm(String alg) {
        this.alg = alg;
    }

    /** The value of the JOSE header {@code alg}. */
    public String alg() {
        return alg;
    }
}
