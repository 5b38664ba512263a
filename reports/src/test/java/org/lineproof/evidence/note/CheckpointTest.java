package org.lineproof.evidence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.Hash;

class CheckpointTest {
    private static final Hash ROOT = Hash.ofBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    private static final String ORIGIN = "example.com/behind-the-sofa";
    private static final String TEXT = ORIGIN + "\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    /** The example of C2SP tlog-checkpoint. */
    @Test
    void theExampleOfTheStandardIsReadAndWritten() throws MalformedNote {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 20852163, ROOT);
        assertEquals(TEXT, checkpoint.text());
        assertEquals(checkpoint, Checkpoint.parse(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "o\n01\nR\n",
                "o\n-1\nR\n",
                "o\n+1\nR\n",
                "o\n1\nR",
                "o\n1\nR\n\n",
                "o\n1\nR\nextra\n",
                "\n1\nR\n",
                "o\n9007199254740992\nR\n",
                "o\n1\nCsUY\n",
                "o\n1 \nR\n",
                "o\n99999999999999999999\nR\n"
            })
    void everyOtherTextIsRefused(String text) {
        assertThrows(MalformedNote.class, () -> Checkpoint.parse(text.replace("R", ROOT.base64())));
    }

    @Test
    void aPromiseIsReadBack() throws MalformedNote {
        Promise promise = new Promise(ORIGIN, ROOT, Instant.parse("2026-11-22T15:15:01Z"));
        assertEquals(
                "lineproof/promise/v1\n" + ORIGIN + "\n" + ROOT.base64() + "\n2026-11-22T15:15:01Z\n", promise.text());
        assertEquals(promise, Promise.parse(promise.text()));
        assertEquals(ORIGIN + "/promise", Promise.keyName(ORIGIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lineproof/promise/v2\no\nR\n2026-11-22T15:15:01Z\n",
                "lineproof/promise/v1\no\nR\nsoon\n",
                "lineproof/promise/v1\no\nR\n2026-11-22T15:15:01+01:00\n",
                "lineproof/promise/v1\n\nR\n2026-11-22T15:15:01Z\n",
                "lineproof/promise/v1\no\nR\n2026-11-22T15:15:01Z",
                "lineproof/promise/v1\no\nr\n2026-11-22T15:15:01Z\n"
            })
    void everyOtherPromiseIsRefused(String text) {
        assertThrows(MalformedNote.class, () -> Promise.parse(text.replace("R", ROOT.base64())));
    }

    /** Golden: the contract derives the same. */
    @Test
    void theLogIdSeparatesTenantOriginAndKey() {
        byte[] key = ROOT.bytes();
        LogId id = LogId.derive("demo", "lineproof.local/demo/audit", key);
        assertEquals(id, LogId.derive("demo", "lineproof.local/demo/audit", key));
        assertNotEquals(id, LogId.derive("dem", "olineproof.local/demo/audit", key));
        assertNotEquals(
                id,
                LogId.derive(
                        "demo", "lineproof.local/demo/audit", Hash.sha256(key).bytes()));
        byte[] spelledOut = ("lineproof/log/v1\0\0\0\4demo\0\0\0\32lineproof.local/demo/audit")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(Hash.sha256(spelledOut, key), id.hash());
        assertThrows(IllegalArgumentException.class, () -> LogId.derive("demo", "o", new byte[33]));
    }
}
