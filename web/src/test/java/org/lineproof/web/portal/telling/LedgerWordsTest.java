package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.web.SampleAuthority;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

class LedgerWordsTest {

    private static final Instant AT = Instant.parse("2026-11-22T15:40:12Z");

    @Test
    void aDevelopmentChainIsCalledOneAndNeverGood() {
        Step step = LedgerWords.step(Optional.of(SampleLedger.anchor(LedgerKind.ANVIL)), List.of(), 3L);
        assertEquals(Mark.open("Development chain"), step.mark());
        assertTrue(step.sentence().contains("development chain"), step.sentence());
        assertTrue(step.sentence().contains("17 entries"), step.sentence());
    }

    @Test
    void aBesuNetworkIsNamedWithItsKind() {
        Step step = LedgerWords.step(Optional.of(SampleLedger.anchor(LedgerKind.BESU)), List.of(), 3L);
        assertEquals(Mark.good("Anchored: Besu, self-attested chain"), step.mark());
        assertFalse(step.sentence().contains("development"), step.sentence());
    }

    @Test
    void aTestAuthoritysStampIsCalledOneBesideItsTime() {
        PinnedAuthority authority = SampleAuthority.named("Lineproof local test authority");
        StampView stamp =
                new StampView(1, StampView.Over.BLOCK, null, new byte[] {1}, AT, authority, AT.plusSeconds(60));
        Step step = LedgerWords.step(Optional.of(SampleLedger.anchor(LedgerKind.ANVIL)), List.of(stamp), 3L);
        Fact fact = step.facts().get(step.facts().size() - 1);
        assertEquals("Time stamp of the block", fact.name());
        assertEquals(
                "not later than 2026-11-22T15:40:12Z, by Lineproof local test authority"
                        + " (test authority, no evidential value)",
                fact.value());
    }

    @Test
    void withoutAnAnchorTheSentenceSaysWhatIsAwaited() {
        assertTrue(
                LedgerWords.step(Optional.empty(), List.of(), null).sentence().contains("no place in the log yet"));
        assertTrue(LedgerWords.step(Optional.empty(), List.of(), 3L).sentence().contains("No ledger holds"));
    }

    @Test
    void theStandingSaysSinceWhenALogIsAheadOfTheLedger() {
        assertEquals(
                Mark.open("Unanchored since 2026-11-22T15:40:12Z"),
                LedgerWords.standing(new LedgerStanding("development chain", 1L, "0x1", AT.minusSeconds(9), AT, 0, 0)));
        assertEquals(
                Mark.good("All heads anchored"),
                LedgerWords.standing(new LedgerStanding("development chain", 1L, "0x1", AT, null, 3, 0)));
        assertEquals(
                Mark.open("All heads anchored, 2 anchors without a proof to keep"),
                LedgerWords.standing(new LedgerStanding("development chain", 1L, "0x1", AT, null, 3, 2)));
        assertEquals(
                Mark.quiet("Nothing anchored yet"),
                LedgerWords.standing(new LedgerStanding(null, null, null, null, null, 0, 0)));
    }
}
