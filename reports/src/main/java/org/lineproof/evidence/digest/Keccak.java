package org.lineproof.evidence.digest;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as Ethereum uses it: the padding of the competition's winner, not that of FIPS 202. */
public final class Keccak {
    private static final int BITS = 256;

    private Keccak() {}

    /** The hash of the parts, one after the other, without any separator. */
    public static Word hash(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(BITS);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[Word.LENGTH];
        digest.doFinal(hash, 0);
        return new Word(hash);
    }

    /** The hash of a text's UTF-8 form. */
    public static Word hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
