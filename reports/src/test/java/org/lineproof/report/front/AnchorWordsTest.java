package org.lineproof.report.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Texts;

class AnchorWordsTest {
    private static final String PLACE =
            "anchored, self-attested chain: chain 1337, block 42 of 2026-11-22T10:00:00Z, transaction 0xab12";

    @Test
    void englishSaysWhatThePinSays() {
        assertEquals(PLACE, words(LogState.ANCHORED_SELF_ATTESTED, PLACE, Language.EN));
    }

    @Test
    void germanSaysTheSame() {
        assertEquals(
                "verankert, selbst betriebene Kette: Kette 1337, Block 42 vom 2026-11-22T10:00:00Z, Transaktion 0xab12",
                words(LogState.ANCHORED_SELF_ATTESTED, PLACE, Language.DE));
    }

    @Test
    void withoutAnAnchorItIsSaidSinceWhen() {
        assertEquals(
                "veröffentlicht, nicht verankert seit 1970-01-01T00:00:00Z",
                words(LogState.PUBLISHED, "", Language.DE));
        assertEquals("published, unanchored since 1970-01-01T00:00:00Z", words(LogState.PUBLISHED, "", Language.EN));
        assertEquals("pending", words(LogState.PENDING, "", Language.EN));
    }

    @Test
    void aPlaceInAnotherFormIsQuoted() {
        assertEquals("block 3", words(LogState.DEVELOPMENT_CHAIN, "block 3", Language.DE));
    }

    private static String words(LogState state, String anchor, Language language) {
        Hash root = Hash.sha256("root".getBytes(StandardCharsets.UTF_8));
        LogPin pin = new LogPin("log", 1, root, "note", Instant.EPOCH, state, anchor);
        return AnchorWords.of(pin, Texts.in(language));
    }
}
