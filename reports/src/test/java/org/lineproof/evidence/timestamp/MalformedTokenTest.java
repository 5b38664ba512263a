package org.lineproof.evidence.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;

/** Bytes that are no token never get further than a refusal. */
class MalformedTokenTest {
    private static final Hash IMPRINT = Hash.sha256(new byte[] {1});
    private static final int MUTATIONS = 3_000;

    private final TestAuthority root = TestAuthority.root("root");
    private final byte[] good = new TestToken(TestAuthority.signer(root), root.certificate()).issued(IMPRINT);

    private static void refused(String reason, byte[] token) {
        InvalidTimeStamp refusal = assertThrows(InvalidTimeStamp.class, () -> TimeStampToken.read(token));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void aTokenThatIsCutOffOrGoesOnIsRefused() {
        for (int length = 0; length < good.length; length++) {
            refused("is no DER", Arrays.copyOf(good, length));
        }
        refused("bytes after its end", Arrays.copyOf(good, good.length + 1));
        refused("longer than", new byte[TimeStampToken.MAX_BYTES + 1]);
    }

    @Test
    void deepNestingAndIndefiniteLengthsAreRefusedBeforeTheyAreFollowed() {
        ByteBuffer indefinite = ByteBuffer.allocate(TimeStampToken.MAX_BYTES);
        while (indefinite.hasRemaining()) {
            indefinite.put((byte) 0x30).put((byte) 0x80);
        }
        refused("a length is indefinite", indefinite.array());
        byte[] nested = {5, 0};
        for (int i = 0; i < 40; i++) {
            nested = ByteBuffer.allocate(nested.length + 2)
                    .put((byte) 0x30)
                    .put((byte) nested.length)
                    .put(nested)
                    .array();
        }
        refused("nested deeper", nested);
    }

    @Test
    void anotherStructureIsRefused() throws Exception {
        refused("no RFC 3161 token", root.certificate().getEncoded());
        refused("no RFC 3161 token", new byte[] {0x30, 0});
    }

    /** What is not signed may change: certificates nobody needs. What is said may not. */
    @Test
    void noSingleChangedBitMakesATokenSaySomethingElse() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = good.clone();
            int bit = random.nextInt(changed.length * Byte.SIZE);
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                TimeStampToken stamp = TimeStampToken.read(changed);
                stamp.requireOver(IMPRINT);
                assertEquals(TestAuthority.NOW, stamp.time(), "seed " + seed + ", bit " + bit);
            } catch (InvalidTimeStamp | UnknownAlgorithm e) {
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", bit " + bit, e);
            }
        }
        assertTrue(refused > MUTATIONS / 2, refused + " of " + MUTATIONS + " refused, seed " + seed);
    }
}
