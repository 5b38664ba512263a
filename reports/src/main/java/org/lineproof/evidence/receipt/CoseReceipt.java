package org.lineproof.evidence.receipt;

import java.util.Arrays;
import java.util.Optional;
import org.lineproof.evidence.cbor.MalformedCbor;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.Ed25519;

/**
 * A COSE receipt of inclusion (RFC 9942, section 5.2.1; tree RFC9162_SHA256), signed with EdDSA over the detached root.
 * Its protected header binds the log's origin (CWT claim iss) and the entry's index, tree size and leaf hash (sub), so
 * that the receipt of one log or entry never passes for that of another.
 *
 * @param origin the log
 * @param leaf the entry's leaf hash
 * @param inclusion where the entry stands
 * @param keyId thumbprint of the key, see {@link ReceiptKey#thumbprint()}; a hint, never trusted
 * @param signature 64 bytes
 */
public record CoseReceipt(String origin, Hash leaf, InclusionProof inclusion, Hash keyId, byte[] signature) {
    /** What the receipt is served and stored as. */
    public static final String MEDIA_TYPE = "application/cose; cose-type=\"cose-sign1\"";

    private static final int MAX_BYTES = 16_384;

    /** @throws IllegalArgumentException unless the signature has 64 bytes */
    public CoseReceipt {
        if (signature.length != Ed25519.SIGNATURE_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 signature has 64 bytes, not " + signature.length);
        }
        signature = signature.clone();
    }

    /**
     * Signs a receipt.
     *
     * @param seed the log's key for receipts, 32 bytes
     * @throws IllegalArgumentException when the path does not have the length that index and size ask for
     */
    public static CoseReceipt sign(String origin, Hash leaf, InclusionProof inclusion, byte[] seed) {
        Hash root = inclusion
                .root(leaf)
                .orElseThrow(() -> new IllegalArgumentException("the path has hashes missing or left over"));
        Hash keyId = ReceiptKey.thumbprint(Ed25519.publicKey(seed));
        byte[] signed = CoseForm.signed(CoseForm.protectedHeader(origin, leaf, inclusion, keyId), root);
        return new CoseReceipt(origin, leaf, inclusion, keyId, Ed25519.sign(seed, signed));
    }

    /** A copy of the 64 bytes. */
    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** The tagged COSE_Sign1, deterministically encoded. */
    public byte[] bytes() {
        return CoseForm.bytes(this);
    }

    /**
     * Reads a receipt of this profile; other header parameters, further proofs and another encoding are refused.
     *
     * @throws MalformedReceipt unless the bytes are exactly as {@link #bytes} writes them
     */
    public static CoseReceipt parse(byte[] encoded) throws MalformedReceipt {
        if (encoded.length > MAX_BYTES) {
            throw new MalformedReceipt("a COSE receipt has at most " + MAX_BYTES + " bytes");
        }
        try {
            CoseReceipt receipt = CoseForm.parse(encoded);
            if (Arrays.equals(receipt.bytes(), encoded)) {
                return receipt;
            }
        } catch (MalformedCbor | IllegalArgumentException e) {
            throw new MalformedReceipt("COSE receipt: " + e.getMessage());
        }
        throw new MalformedReceipt("COSE receipt: not its deterministic encoding");
    }

    /**
     * The size and root that the key's holder signed, with this entry under it: RFC 9942 asks for the root to be
     * computed from the proof first and the signature to be checked over it.
     *
     * @param entryLeaf the leaf hash of the entry in question
     * @return the root, empty unless everything holds
     */
    public Optional<Hash> provenRoot(Hash entryLeaf, ReceiptKey key) {
        if (!entryLeaf.equals(leaf)
                || !key.origin().equals(origin)
                || !key.thumbprint().equals(keyId)) {
            return Optional.empty();
        }
        return inclusion.root(leaf).filter(root -> {
            byte[] signed = CoseForm.signed(CoseForm.protectedHeader(origin, leaf, inclusion, keyId), root);
            return Ed25519.verify(key.publicKey(), signed, signature);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoseReceipt && Arrays.equals(bytes(), ((CoseReceipt) other).bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "COSE receipt of " + origin + " entry " + inclusion.index() + " of " + inclusion.treeSize();
    }
}
