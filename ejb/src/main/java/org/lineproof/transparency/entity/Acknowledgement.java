package org.lineproof.transparency.entity;

import java.util.UUID;
import org.lineproof.evidence.digest.Hash;

/**
 * What is handed out for an entry that is durable but not yet published.
 *
 * @param promise signed note that names origin, leaf hash and the deadline of publication
 */
public record Acknowledgement(UUID entry, LogName log, String origin, Hash leafHash, String promise) {}
