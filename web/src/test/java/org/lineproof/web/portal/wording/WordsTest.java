package org.lineproof.web.portal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private enum Sample {
        PROOF_MISSING
    }

    @Test
    void oneIsSingularAndEveryOtherCountIsPlural() {
        assertEquals("1 receipt", Words.counted(1, "receipt"));
        assertEquals("0 receipts", Words.counted(0, "receipt"));
        assertEquals("2 entries", Words.counted(2, "entry", "entries"));
    }

    @Test
    void aListReadsAsASentence() {
        assertEquals("", Words.listed(List.of()));
        assertEquals("a", Words.listed(List.of("a")));
        assertEquals("a and b", Words.listed(List.of("a", "b")));
        assertEquals("a, b and c", Words.listed(List.of("a", "b", "c")));
    }

    @Test
    void aDigestIsShortenedBehindItsAlgorithm() {
        assertEquals("sha256:0123456789ab…", Words.shortened("sha256:0123456789abcdef"));
        assertEquals("short", Words.shortened("short"));
    }

    @Test
    void aConstantReadsAsWords() {
        assertEquals("proof missing", Words.plain(Sample.PROOF_MISSING));
        assertEquals("Proof missing", Words.capital(Words.plain(Sample.PROOF_MISSING)));
        assertEquals("", Words.capital(""));
    }

    @Test
    void aMomentIsIsoInUtcToTheSecond() {
        assertEquals("2026-11-22T15:40:12Z", Moments.text(Instant.parse("2026-11-22T15:40:12.987654Z")));
        assertEquals("2026-11-22T15:40:00Z", Moments.text(Instant.parse("2026-11-22T16:40:00+01:00")));
    }

    @Test
    void aMarkWithoutAWordIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mark.good(" "));
    }

    @Test
    void aPeriodOfWholeDaysNamesItsFirstAndLastDay() {
        Instant first = Instant.parse("2026-11-01T00:00:00Z");
        assertEquals("2026-11-01 to 2026-11-22", Moments.period(first, Instant.parse("2026-11-23T00:00:00Z")));
        assertEquals("2026-11-01", Moments.period(first, Instant.parse("2026-11-02T00:00:00Z")));
        assertEquals(
                "2026-11-01T00:00:00Z to 2026-11-22T15:40:12Z",
                Moments.period(first, Instant.parse("2026-11-22T15:40:12.9Z")));
    }

    @Test
    void theNameOfAMemberIsReadAsWords() {
        assertEquals("legal basis", Words.spaced("legalBasis"));
        assertEquals("recipient", Words.spaced("recipient"));
    }
}
