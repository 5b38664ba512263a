package org.lineproof.evidence.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinnedKey;

/**
 * Which keys may sign which checkpoints of a log: those that a verifier starts with, and those that statements opened in
 * the bundle lead to from them. That the statements' entries stand in the log is for other checks.
 */
public final class LogKeys {
    /**
     * A key in office for some sizes.
     *
     * @param range the key and its sizes
     * @param entry the index of the entry with the statement that put it in office, null for one to start with
     */
    public record Office(PinnedKey range, @Nullable Long entry) {}

    private final List<Office> offices = new ArrayList<>();

    /** @param beginning the keys to start with; their ranges are never widened by a statement */
    public LogKeys(List<PinnedKey> beginning, EvidenceBundle bundle, BundledLog log) {
        beginning.forEach(key -> offices.add(new Office(key, null)));
        for (BundledContent content : bundle.contents()) {
            if (content.origin().equals(log.origin()) && isLogKey(log, content.index())) {
                statement(content).ifPresent(statement -> follow(statement, content.index()));
            }
        }
    }

    /** The key that signed the note and may sign this size; empty when there is none. */
    public Optional<Office> signer(SignedNote note, long size) {
        return offices.stream()
                .filter(office -> office.range().covers(size)
                        && note.signedBy(office.range().key()))
                .findFirst();
    }

    /** Whether one of the keys signed the note, whatever its sizes. */
    public boolean anySigned(SignedNote note) {
        return offices.stream().anyMatch(office -> note.signedBy(office.range().key()));
    }

    private static boolean isLogKey(BundledLog log, long index) {
        return log.at(index)
                .filter(bundled -> bundled.entry().type().equals(LogKeyStatement.ENTRY_TYPE))
                .isPresent();
    }

    /** A statement that does not hold puts nobody in office; the checkpoint then lacks a signature that counts. */
    private static Optional<LogKeyStatement> statement(BundledContent content) {
        for (Disclosure disclosure : content.disclosures()) {
            if (disclosure.name().equals(LogKeyStatement.FIELD)
                    && disclosure.value().isTextual()) {
                try {
                    return Optional.of(
                            LogKeyStatement.verified(disclosure.value().textValue()));
                } catch (MalformedNote e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The old key has to be in office up to the very size before: one that was closed earlier, because it was stolen,
     * names no successor.
     */
    private void follow(LogKeyStatement statement, long index) {
        long last = statement.firstSize() - 1;
        for (int i = 0; i < offices.size(); i++) {
            PinnedKey old = offices.get(i).range();
            if (old.key().equals(statement.oldKey()) && index <= last && old.covers(last)) {
                offices.set(
                        i,
                        new Office(
                                new PinnedKey(old.key(), old.fromSize(), last),
                                offices.get(i).entry()));
                if (offices.stream().noneMatch(office -> office.range().key().equals(statement.newKey()))) {
                    offices.add(new Office(new PinnedKey(statement.newKey(), last + 1, null), index));
                }
                return;
            }
        }
    }
}
