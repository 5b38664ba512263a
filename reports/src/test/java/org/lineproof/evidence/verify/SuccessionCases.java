package org.lineproof.evidence.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.rotation.LogKeyStatement;

/** Keys that follow one another, and the head that the previous report spoke of. */
final class SuccessionCases extends BundleCases {
    private static final int FIRST_SIZE = 5;
    private static final String UNPINNED = "not signed by a key that is pinned for this log";

    private final NoteSigner oldKey = example.audit.signer();
    private final NoteSigner newKey = ExampleLog.signer(Example.AUDIT, 8);
    private final NoteSigner stranger = ExampleLog.signer(Example.AUDIT, 9);
    private final String statement = LogKeyStatement.sign(oldKey, newKey, FIRST_SIZE);
    private final SuccessionLog log = new SuccessionLog(example, List.of(statement));

    @Override
    void make() {
        statements();
        previous();
    }

    private void statements() {
        String followed = "signed by the log key that entry 3 put in the place of a pinned one";
        head("good-new-log-key", statement, newKey, 6, followed);
        head("new-log-key-without-statement", null, newKey, 6, UNPINNED);
        String text = new LogKeyStatement(Example.AUDIT, oldKey.key(), newKey.key(), FIRST_SIZE).text();
        head("new-log-key-by-its-own-word", newKey.sign(text), newKey, 6, UNPINNED);
        head("new-log-key-that-did-not-sign", oldKey.sign(text), newKey, 6, UNPINNED);
        head(
                "new-log-key-named-by-a-stranger",
                LogKeyStatement.sign(stranger, newKey, FIRST_SIZE),
                newKey,
                6,
                UNPINNED);
        head("new-log-key-before-its-entry", LogKeyStatement.sign(oldKey, newKey, 3), newKey, 6, UNPINNED);
        head("new-log-key-statement-that-is-no-note", "from now on", newKey, 6, UNPINNED);
        head("old-log-key-after-its-end", statement, oldKey, 6, "may not sign size 6");
        head("new-log-key-before-its-beginning", statement, newKey, 4, "may not sign size 4");
        add(
                "new-log-key-after-a-theft",
                log.zip(newKey, 6, null),
                pins(new PinnedKey(oldKey.key(), 0, 3L)),
                Verdict.FAILED,
                UNPINNED);
        SuccessionLog twice = new SuccessionLog(example, List.of(statement, LogKeyStatement.sign(newKey, stranger, 6)));
        add(
                "good-third-log-key",
                twice.zip(stranger, 6, null),
                pins(PinnedKey.always(oldKey.key())),
                Verdict.VERIFIED,
                "signed by the log key that entry 4 put");
        addWithoutPins(
                "no-pins-new-log-key",
                log.zip(newKey, 6, null),
                Verdict.INDETERMINATE,
                "signed by the key in the bundle");
    }

    private void previous() {
        String rewritten = "the log does not extend the one of size 4";
        String unsigned = "the previous checkpoint is not signed by a key that may sign its size";
        extending(
                "good-since-the-previous-report",
                log.previous(oldKey, 4),
                Verdict.VERIFIED,
                "extends size 4 with root");
        extending("good-same-size-as-before", log.previous(newKey, 6), Verdict.VERIFIED, "extends size 6 with root");
        SuccessionLog other = new SuccessionLog(Example.forged(), List.of(statement));
        previous("history-rewritten-since-the-previous-report", other.previous(oldKey, 4), rewritten);
        String head = log.previous(oldKey, 4).checkpoint();
        previous("previous-without-path", new BundledLog.Previous(head, List.of()), rewritten);
        previous(
                "previous-with-path-of-another-size",
                new BundledLog.Previous(head, log.previous(oldKey, 3).path()),
                rewritten);
        previous("previous-by-the-new-key", log.previous(newKey, 4), unsigned);
        previous("previous-of-a-size-of-the-new-key", log.previous(oldKey, 5), unsigned);
        previous("previous-by-a-stranger", log.previous(stranger, 4), unsigned);
        previous("previous-that-is-no-note", new BundledLog.Previous("nothing", List.of()), "a signed note is a text");
        previous(
                "previous-of-another-log",
                new BundledLog.Previous(example.system.note(2), List.of()),
                "of another log");
        previous("previous-of-nothing", new BundledLog.Previous(log.note(oldKey, 0), List.of()), "expected 1 to 6");
    }

    private void head(String name, @Nullable String words, NoteSigner head, int size, String said) {
        SuccessionLog log = new SuccessionLog(example, words == null ? List.of() : List.of(words));
        Verdict verdict = name.startsWith("good") ? Verdict.VERIFIED : Verdict.FAILED;
        add(name, log.zip(head, size, null), pins(PinnedKey.always(oldKey.key())), verdict, said);
    }

    private void previous(String name, BundledLog.Previous previous, String words) {
        extending(name, previous, Verdict.FAILED, words);
    }

    private void extending(String name, BundledLog.Previous previous, Verdict verdict, String words) {
        add(name, log.zip(newKey, 6, previous), pins(PinnedKey.always(oldKey.key())), verdict, words);
    }

    private PinFile pins(PinnedKey... audit) {
        PinFile pins = example.pins();
        return new PinFile(
                List.of(pins.logs().get(0), new PinnedLog(Example.AUDIT, List.of(audit))),
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                pins.timestampAuthorities(),
                pins.witnesses(),
                pins.witnessQuorum());
    }
}
