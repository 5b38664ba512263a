package org.lineproof.transparency.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.key.KeySuccession;
import org.lineproof.transparency.entity.key.StatedKey;

/**
 * One round for one log: a key that was stated comes into office, then what is pending is taken in and published. The
 * caller holds the log's lock and commits all of it or nothing.
 */
public final class LogRound {

    private final PublisherRows publisher;
    private final LogRows rows;
    private final SigningKeys keys;
    private final EvidenceLog log;
    private final LogExtension extension;

    public LogRound(PublisherRows publisher, SigningKeys keys, EvidenceLog log) {
        this.publisher = publisher;
        this.rows = publisher.rows();
        this.keys = keys;
        this.log = log;
        this.extension = new LogExtension(publisher, log);
    }

    /**
     * @param lowWater entries of transactions below it have positions
     * @param limit the most entries to take in beside a statement
     * @return those that were taken in, without the statement
     * @throws DamagedLog if what is stored must not be built upon; nothing must be committed then
     * @throws IllegalStateException if the key in office is not on this node
     */
    public List<LoggedEntry> run(long lowWater, int limit, Instant now) throws DamagedLog {
        KeySuccession succession = rows.keys(log);
        bringIn(succession, now);
        List<LoggedEntry> pending = publisher.pending(log, lowWater, limit);
        extension.append(pending);
        extension.publish(signer(succession), now);
        return pending;
    }

    /** The statement's entry comes before all others that are pending, so that its index is the one it counts on. */
    private void bringIn(KeySuccession succession, Instant now) throws DamagedLog {
        long size = rows.size(log);
        Optional<StatedKey> stated = succession.newest().filter(key -> size < key.firstSize() - 1);
        if (stated.isEmpty()) {
            return;
        }
        StatedKey key = stated.get();
        String fault = succession.fault();
        if (fault != null) {
            throw new DamagedLog(log, fault);
        }
        Optional<LoggedEntry> entry = rows.entry(key.entryId()).filter(found -> found.logNumber() == log.number());
        if (entry.isEmpty() || size != key.firstSize() - 2) {
            throw new DamagedLog(
                    log,
                    "the statement of the key from size " + key.firstSize() + " on should become entry "
                            + (key.firstSize() - 2) + ", but the log has " + size
                            + " entries or the statement is gone");
        }
        extension.append(List.of(entry.get()));
        extension.publish(signer(succession), now);
    }

    private NoteSigner signer(KeySuccession succession) {
        NoteKey key = succession.at(rows.size(log));
        return keys.checkpointSigner(key)
                .orElseThrow(() -> new IllegalStateException("the key " + key
                        + " is not on this node: put its file (log.key, log-2.key, ...) into lineproof.keys.dir and"
                        + " restart"));
    }
}
