package org.lineproof.evidence.pins;

/**
 * Which registry on which chain.
 *
 * @param kind "besu" or "development chain"
 * @param chainId the chain's EIP-155 number
 * @param contract the registry's address, 0x and 40 lower-case hexadecimal digits
 */
public record ChainIdentity(String kind, long chainId, String contract) {
    /** A permissioned network with validators that seal. */
    public static final String BESU = "besu";

    /** A chain on one machine, without seals. */
    public static final String DEVELOPMENT = "development chain";

    /** @throws IllegalArgumentException when the kind or the address is of another form */
    public ChainIdentity {
        if (!kind.equals(BESU) && !kind.equals(DEVELOPMENT)) {
            throw new IllegalArgumentException("kind: expected '" + BESU + "' or '" + DEVELOPMENT + "'");
        }
        if (chainId < 0 || !contract.matches("0x[0-9a-f]{40}")) {
            throw new IllegalArgumentException("contract: expected 0x and 40 lower-case hexadecimal digits");
        }
    }
}
