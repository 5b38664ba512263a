package org.lineproof.anchoring.entity;

/**
 * Which registry on which chain.
 *
 * @param kind the sort of chain
 * @param chainId the chain's EIP-155 id
 * @param contract the registry's address, 0x and 40 digits with the capitals of EIP-55
 */
public record LedgerIdentity(LedgerKind kind, long chainId, String contract) {}
