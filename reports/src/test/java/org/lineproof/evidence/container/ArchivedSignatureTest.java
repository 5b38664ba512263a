package org.lineproof.evidence.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;
import org.lineproof.evidence.timestamp.TimeStampToken;

/** Archive time stamps as they have to be, and one for each way to be wrong. */
class ArchivedSignatureTest {
    private static final byte[] CONTENT = "<manifest/>\n".getBytes(StandardCharsets.UTF_8);
    private static final Instant LATER = TestAuthority.NOW.plus(Duration.ofDays(900));
    private static final int MUTATIONS = 1_500;

    private final TestAuthority root = TestAuthority.root("archive root");
    private final byte[] plain = new TestSeal().over(CONTENT);

    private TestToken stamps(Instant at) {
        return new TestToken(TestAuthority.signer(root), root.certificate()).at(at);
    }

    private ArchivedSeal archive(Instant at) {
        return new ArchivedSeal(stamps(at), CONTENT);
    }

    private static void refused(String reason, byte[] der) {
        InvalidCms refusal = assertThrows(InvalidCms.class, () -> ContainerSignature.read(der, CONTENT));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    @Test
    void eachStampCoversWhatWasThereBeforeIt() throws Exception {
        byte[] once = archive(TestAuthority.NOW).over(plain);
        byte[] twice = archive(LATER).over(ArchivedSeal.withCertificate(once, root.certificate()));
        assertEquals(
                List.of(TestAuthority.NOW, LATER),
                ContainerSignature.read(twice, CONTENT).archive().stream()
                        .map(TimeStampToken::time)
                        .toList());
        assertEquals(1, ContainerSignature.read(once, CONTENT).archive().size());
        assertEquals(List.of(), ContainerSignature.read(plain, CONTENT).archive());
    }

    @Test
    void aStampOverAnotherContentIsRefused() {
        byte[] other = {1};
        refused(
                "an archive time stamp that is over something else",
                new ArchivedSeal(stamps(LATER), other).over(plain));
    }

    @Test
    void aStampSaysWhatItCoversAndInSha256() {
        refused("exactly one index", archive(LATER).withoutIndex().over(plain));
        refused(
                "another digest than SHA-256",
                archive(LATER).indexedBy(NISTObjectIdentifiers.id_sha512).over(plain));
    }

    @Test
    void whatIsCoveredIsThere() {
        refused("that are not there", archive(LATER).covering(new byte[] {1}).over(plain));
        byte[] once = archive(TestAuthority.NOW).over(plain);
        byte[] twice = archive(LATER).over(once);
        refused("exactly the time stamps before it", ArchivedSeal.withoutFirst(twice, once));
    }

    @Test
    void whatIsThereIsCoveredByTheNewest() {
        byte[] once = archive(LATER).over(plain);
        refused(
                "does not cover all certificates",
                ArchivedSeal.withCertificate(
                        once, TestAuthority.root("nobody's").certificate()));
        refused(
                "exactly the time stamps before it",
                archive(LATER).withoutValues().over(plain));
    }

    @Test
    void nothingIsArchivedBeforeItWasStamped() {
        refused("is older", archive(TestAuthority.NOW.minusSeconds(1)).over(plain));
    }

    @Test
    void noSingleChangedBitMakesItSaySomethingElse() {
        byte[] good = archive(LATER).over(plain);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = good.clone();
            int bit = random.nextInt(changed.length * Byte.SIZE);
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String place = "seed " + seed + ", bit " + bit;
            try {
                ContainerSignature signature = ContainerSignature.read(changed, CONTENT);
                assertEquals("CN=seal of Example", signature.signer(), place);
                assertEquals(LATER, signature.archive().get(0).time(), place);
            } catch (InvalidCms | UnknownAlgorithm e) {
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError(place, e);
            }
        }
        assertTrue(refused > MUTATIONS / 2, refused + " of " + MUTATIONS + " refused, seed " + seed);
    }
}
