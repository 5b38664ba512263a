package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.merkle.Leaves;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.rotation.LogKeyStatement;

/** A log whose key was replaced by entry 3: sizes to 4 are the old key's, those from 5 on the new one's. */
class KeySuccessionTest {
    private static final int ENTRY = 3;
    private static final int FIRST_SIZE = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
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
        SuccessionLog other = new SuccessionLog(new Example(), List.of(statement()));

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

    /** The example's registrations, then statements as entries from index 3 on, filled up to six entries. */
    private static final class SuccessionLog {
        private final Example example;
        private final List<Entry> entries = new ArrayList<>();
        private final List<BundledContent> contents;

        private SuccessionLog(Example example, List<String> statements) {
            this.example = example;
            this.contents = new ArrayList<>(example.contents);
            entries.addAll(example.audit.entries());
            statements.forEach(this::add);
            while (entries.size() < 6) {
                entries.add(entries.get(1));
            }
        }

        private void add(String statement) {
            Disclosure field = Disclosure.of(
                    Salt.random(RANDOM), LogKeyStatement.FIELD, JsonNodeFactory.instance.textNode(statement));
            contents.add(new BundledContent(
                    Example.AUDIT, entries.size(), List.of(field.digest()), List.of(field), null, SignedBy.NONE, null));
            entries.add(new Entry(
                    LogKeyStatement.ENTRY_TYPE,
                    null,
                    "lineproof",
                    0,
                    0,
                    Instant.parse("2026-11-22T15:15:00Z"),
                    ContentRoot.of(List.of(field.digest())),
                    RawCommitment.of(Salt.random(RANDOM), new byte[0]),
                    List.of()));
        }

        private String note(NoteSigner signer, int size) {
            return new ExampleLog(signer, entries).note(size);
        }

        private BundledLog.Previous previous(NoteSigner signer, int size) {
            List<Hash> path = new TreeProofs(
                            new Leaves(entries.stream().map(Entry::leafHash).toList()))
                    .consistency(size, entries.size())
                    .path();
            return new BundledLog.Previous(note(signer, size), path);
        }

        private Verification verify(
                NoteSigner head, int size, @Nullable PinFile pins, BundledLog.@Nullable Previous previous) {
            List<BundledEntry> shown =
                    new ExampleLog(head, entries.subList(0, size)).bundled(size).entries();
            BundledLog log = new BundledLog(
                    Example.AUDIT, "demo", example.audit.signer().key(), size, note(head, size), previous, shown);
            EvidenceBundle good = example.bundle();
            EvidenceBundle bundle = new EvidenceBundle(
                    good.report(),
                    good.pdf(),
                    List.of(example.system.bundled(5), log),
                    contents,
                    good.anchors(),
                    List.of(),
                    List.of());
            return OfflineVerification.of(Example.zip(bundle), pins);
        }
    }
}
