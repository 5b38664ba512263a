package org.lineproof.deploy.stack.inside;

import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 of nothing. */
public final class BouncyCastleUse implements Callable<String> {

    @Override
    public String call() {
        KeccakDigest keccak = new KeccakDigest(256);
        byte[] digest = new byte[32];
        keccak.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }
}
