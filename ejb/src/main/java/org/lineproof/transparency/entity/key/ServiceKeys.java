package org.lineproof.transparency.entity.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.rotation.ServiceKeyStatement;
import org.lineproof.transparency.entity.EvidenceLog;

/** The keys of one purpose of a log, one after the other. A key is in office once its statement has a place in the log. */
public final class ServiceKeys {

    /**
     * A key as it is stored.
     *
     * @param place the index of the entry with its statement, null for one that has none yet, and for the first key
     */
    public record Placed(ServiceKey row, @Nullable Long place) {}

    private final EvidenceLog log;
    private final List<Placed> stated;
    private final @Nullable NoteKey first;

    /**
     * @param stored the keys of one purpose, in any order
     * @param unrecorded the key that logs without a recorded first one began with; null where it is not known, and then
     *     only {@link #fault} may be asked for
     */
    public ServiceKeys(EvidenceLog log, List<Placed> stored, @Nullable NoteKey unrecorded) {
        this.log = log;
        this.stated = stored.stream()
                .filter(key -> key.row().number() > 0)
                .sorted(Comparator.comparingInt(key -> key.row().number()))
                .toList();
        this.first = stored.stream()
                .filter(key -> key.row().number() == 0)
                .map(key -> key.row().key(log.origin()))
                .findFirst()
                .orElse(unrecorded);
    }

    /** Those in office, the first one first; the first is in office from size 0 on. */
    public List<KeyInOffice> keys() {
        List<KeyInOffice> keys = new ArrayList<>();
        NoteKey key = Objects.requireNonNull(first);
        long from = 0;
        String statement = null;
        for (Placed next : stated) {
            Long place = next.place();
            if (place != null) {
                keys.add(new KeyInOffice(key, from, place, statement));
                key = next.row().key(log.origin());
                from = place + 1;
                statement = next.row().statement();
            }
        }
        keys.add(new KeyInOffice(key, from, null, statement));
        return keys;
    }

    /** The key for trees of this size. */
    public NoteKey at(long size) {
        return keys().stream()
                .filter(key -> key.fromSize() <= size)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .key();
    }

    /** The key in office now. */
    public NoteKey newest() {
        return at(Long.MAX_VALUE);
    }

    /** Whether a key was stated that is not in office yet. */
    public boolean underWay() {
        return stated.stream().anyMatch(key -> key.place() == null);
    }

    /** The number of the next key. */
    public int nextNumber() {
        return stated.size() + 1;
    }

    /** What does not hold of the keys as they are stored, in words; null when each follows from the one before. */
    public @Nullable String fault() {
        NoteKey before = first;
        for (Placed next : stated) {
            NoteKey key = next.row().key(log.origin());
            String named = next.row().purpose().word() + " key " + next.row().number();
            try {
                ServiceKeyStatement statement =
                        ServiceKeyStatement.verified(String.valueOf(next.row().statement()));
                if ((before != null && !statement.oldKey().equals(before))
                        || !statement.newKey().equals(key)) {
                    return named + " is not the one that its statement names, or not after the one before it";
                }
            } catch (MalformedNote e) {
                return "the statement of " + named + " does not hold: " + e.getMessage();
            }
            before = key;
        }
        return null;
    }
}
