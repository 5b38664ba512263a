package org.lineproof.transparency.entity;

import java.time.Instant;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;

/**
 * An entry at its place in a log.
 *
 * @param content the entry's canonical bytes as UTF-8 text
 */
public record PublishedEntry(long index, UUID entry, String content, Hash leafHash, Instant receivedAt) {}
