package org.lineproof.transparency.entity.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.transparency.entity.EvidenceLog;

/** The keys of one log, one after the other. */
public final class KeySuccession {

    private final EvidenceLog log;
    private final List<StatedKey> stated;

    /** @param stated in any order */
    public KeySuccession(EvidenceLog log, List<StatedKey> stated) {
        this.log = log;
        this.stated = stated.stream()
                .sorted(Comparator.comparingLong(StatedKey::firstSize))
                .toList();
    }

    /** The first key is in office from size 0 on. */
    public List<KeyInOffice> keys() {
        List<KeyInOffice> keys = new ArrayList<>();
        NoteKey key = new NoteKey(log.origin(), log.firstKey());
        long from = 0;
        String statement = null;
        for (StatedKey next : stated) {
            keys.add(new KeyInOffice(key, from, next.firstSize() - 1, statement));
            key = next.key(log.origin());
            from = next.firstSize();
            statement = next.statement();
        }
        keys.add(new KeyInOffice(key, from, null, statement));
        return keys;
    }

    /** The key that signs the checkpoint of this size. */
    public NoteKey at(long size) {
        NoteKey key = new NoteKey(log.origin(), log.firstKey());
        for (StatedKey next : stated) {
            if (next.firstSize() <= size) {
                key = next.key(log.origin());
            }
        }
        return key;
    }

    /** The key stated last, empty for a log with its first key. */
    public Optional<StatedKey> newest() {
        return stated.isEmpty() ? Optional.empty() : Optional.of(stated.get(stated.size() - 1));
    }

    /** What does not hold of the keys as they are stored, in words; null when each follows from the one before. */
    public @Nullable String fault() {
        if (!LogId.derive(log.tenant().value(), log.origin(), log.firstKey()).equals(log.id())) {
            return "the log's first key is not the one that its id derives from";
        }
        for (StatedKey next : stated) {
            try {
                LogKeyStatement statement = LogKeyStatement.verified(next.statement());
                if (!statement.origin().equals(log.origin())
                        || statement.firstSize() != next.firstSize()
                        || !statement.oldKey().equals(at(next.firstSize() - 1))
                        || !statement.newKey().equals(next.key(log.origin()))) {
                    return "the key from size " + next.firstSize() + " on is not the one that its statement names";
                }
            } catch (MalformedNote e) {
                return "the statement of the key from size " + next.firstSize() + " on does not hold: "
                        + e.getMessage();
            }
        }
        return null;
    }
}
