package org.lineproof.evidence.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.timestamp.TestAuthority;
import org.lineproof.evidence.timestamp.TestToken;
import org.lineproof.evidence.timestamp.TimeStampToken;

/** Archive time stamps as they have to be, and one for each way to be wrong. */
class ArchivedSignatureTest {
    private static final byte[] CONTENT = "<manifest/>\n".getBytes(StandardCharsets.UTF_8);
    private static final Instant LATER = TestAuthority.NOW.plus(Duration.ofDays(900));

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
}
