package org.lineproof.transparency.entity;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;

/**
 * What is handed out for an entry that is durable but not yet published. The promise is signed when it is asked for: a
 * batch of receipts is answered without, and signing would be the most of its work.
 */
public final class Acknowledgement {

    private final UUID entry;
    private final LogName log;
    private final String origin;
    private final Hash leafHash;
    private final Supplier<String> signing;
    private volatile @Nullable String promise;

    /** @param signing gives the signed promise, the same each time */
    public Acknowledgement(UUID entry, LogName log, String origin, Hash leafHash, Supplier<String> signing) {
        this.entry = entry;
        this.log = log;
        this.origin = origin;
        this.leafHash = leafHash;
        this.signing = signing;
    }

    public UUID entry() {
        return entry;
    }

    public LogName log() {
        return log;
    }

    public String origin() {
        return origin;
    }

    public Hash leafHash() {
        return leafHash;
    }

    /** Signed note that names origin, leaf hash and the deadline of publication. */
    public String promise() {
        String signed = promise;
        if (signed == null) {
            signed = signing.get();
            promise = signed;
        }
        return signed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Acknowledgement acknowledgement
                && entry.equals(acknowledgement.entry)
                && log.equals(acknowledgement.log)
                && origin.equals(acknowledgement.origin)
                && leafHash.equals(acknowledgement.leafHash)
                && promise().equals(acknowledgement.promise());
    }

    @Override
    public int hashCode() {
        return Objects.hash(entry, leafHash);
    }

    @Override
    public String toString() {
        return "Acknowledgement[" + entry + " in " + log + "]";
    }
}
