package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.rotation.LogKeyStatement;

/** A log whose key was replaced by entry 3: sizes to 4 are the old key's, those from 5 on the new one's. */
class KeySuccessionTest {
    private static final int ENTRY = 3;
    private static final int FIRST_SIZE = 5;
    private static final NoteSigner NEW_KEY = ExampleLog.signer(Example.AUDIT, 8);

    private final Example example = new Example();
    private final NoteSigner oldKey = example.audit.signer();

    @Test
    void aHeadOfTheNewKeyIsVerifiedFromThePinnedOldOne() {
        Verification verification = verify(statement(), NEW_KEY, 6, pins(PinnedKey.always(oldKey.key())));

        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertTrue(verification.text().contains("signed by the log key that entry 3 put in the place of a pinned one"));
    }

    @Test
    void aNewKeyThatIsPinnedNeedsNoStatement() {
        PinFile pins =
                pins(new PinnedKey(oldKey.key(), 0, FIRST_SIZE - 1L), new PinnedKey(NEW_KEY.key(), FIRST_SIZE, null));

        Verification verification = verify(null, NEW_KEY, 6, pins);

        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
    }

    @Test
    void withoutPinsTheStatementIsFollowedFromTheKeyInTheBundle() {
        assertEquals(
                Verdict.INDETERMINATE, verify(statement(), NEW_KEY, 6, null).verdict());
        assertEquals(Verdict.FAILED, verify(null, NEW_KEY, 6, null).verdict());
    }

    @Test
    void aNewKeyWithoutAStatementCountsForNothing() {
        refused(verify(null, NEW_KEY, 6, pins(PinnedKey.always(oldKey.key()))), "not signed by a key that is pinned");
    }

    @Test
    void aStatementThatTheOldKeyDidNotSignPutsNobodyInOffice() {
        String text = new LogKeyStatement(Example.AUDIT, oldKey.key(), NEW_KEY.key(), FIRST_SIZE).text();

        refused(
                verify(NEW_KEY.sign(text), NEW_KEY, 6, pins(PinnedKey.always(oldKey.key()))),
                "not signed by a key that is pinned");
    }

    @Test
    void aKeyThatWasClosedBeforeNamesNoSuccessor() {
        refused(
                verify(statement(), NEW_KEY, 6, pins(new PinnedKey(oldKey.key(), 0, 3L))),
                "not signed by a key that is pinned");
    }

    @Test
    void anUnpinnedKeyNamesNoSuccessor() {
        NoteSigner stranger = ExampleLog.signer(Example.AUDIT, 9);
        String statement = LogKeyStatement.sign(stranger, NEW_KEY, FIRST_SIZE);

        refused(
                verify(statement, NEW_KEY, 6, pins(PinnedKey.always(oldKey.key()))),
                "not signed by a key that is pinned");
    }

    @Test
    void aStatementForSizesBeforeItsEntryIsNotFollowed() {
        String early = LogKeyStatement.sign(oldKey, NEW_KEY, ENTRY);

        refused(verify(early, NEW_KEY, 6, pins(PinnedKey.always(oldKey.key()))), "not signed by a key that is pinned");
    }

    @Test
    void theOldKeySignsNoSizeOfTheNewOne() {
        refused(verify(statement(), oldKey, 6, pins(PinnedKey.always(oldKey.key()))), "may not sign size 6");
    }

    @Test
    void theNewKeySignsNoSizeOfTheOldOne() {
        refused(verify(statement(), NEW_KEY, 4, pins(PinnedKey.always(oldKey.key()))), "may not sign size 4");
    }

    @Test
    void aKeyIsFollowedOverSeveralStatements() {
        NoteSigner third = ExampleLog.signer(Example.AUDIT, 10);
        SuccessionLog log = new SuccessionLog(example, List.of(statement(), LogKeyStatement.sign(NEW_KEY, third, 6)));

        Verification verification = log.verify(third, 6, pins(PinnedKey.always(oldKey.key())), null);

        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
    }

    @Test
    void theHeadOfThePreviousReportIsExtended() {
        SuccessionLog log = new SuccessionLog(example, List.of(statement()));

        Verification verification =
                log.verify(NEW_KEY, 6, pins(PinnedKey.always(oldKey.key())), log.previous(oldKey, 4));

        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertTrue(verification.text().contains("extends size 4 with root"), verification.text());
    }

    @Test
    void aPreviousHeadOfAnotherHistoryIsRefused() {
        SuccessionLog log = new SuccessionLog(example, List.of(statement()));
        SuccessionLog other = new SuccessionLog(Example.forged(), List.of(statement()));

        refusedPrevious(log, other.previous(oldKey, 4), "the log does not extend the one of size 4");
        refusedPrevious(
                log,
                new BundledLog.Previous(log.previous(oldKey, 4).checkpoint(), List.of()),
                "the log does not extend the one of size 4");
    }

    @Test
    void aPreviousHeadThatNoKeyOfItsSizeSignedIsRefused() {
        SuccessionLog log = new SuccessionLog(example, List.of(statement()));

        refusedPrevious(log, log.previous(NEW_KEY, 4), "not signed by a key that may sign its size");
        refusedPrevious(log, log.previous(oldKey, 5), "not signed by a key that may sign its size");
    }

    @Test
    void aPreviousHeadOfNoneOrAnotherLogIsRefused() {
        SuccessionLog log = new SuccessionLog(example, List.of(statement()));

        refusedPrevious(log, new BundledLog.Previous("nothing", List.of()), "a signed note is a text");
        refusedPrevious(log, new BundledLog.Previous(example.system.note(2), List.of()), "is of another log");
        refusedPrevious(log, new BundledLog.Previous(log.note(oldKey, 0), List.of()), "expected 1 to 6");
    }

    private void refusedPrevious(SuccessionLog log, BundledLog.Previous previous, String reason) {
        refused(log.verify(NEW_KEY, 6, pins(PinnedKey.always(oldKey.key())), previous), reason);
    }

    private Verification verify(@Nullable String statement, NoteSigner head, int size, @Nullable PinFile pins) {
        SuccessionLog log = new SuccessionLog(example, statement == null ? List.of() : List.of(statement));
        return log.verify(head, size, pins, null);
    }

    private static void refused(Verification verification, String reason) {
        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains(reason), verification.text());
    }

    private String statement() {
        return LogKeyStatement.sign(oldKey, NEW_KEY, FIRST_SIZE);
    }

    private PinFile pins(PinnedKey... audit) {
        PinFile pins = example.pins();
        return new PinFile(
                List.of(pins.logs().get(0), new PinnedLog(Example.AUDIT, List.of(audit))),
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                List.of(),
                List.of(),
                0);
    }
}
