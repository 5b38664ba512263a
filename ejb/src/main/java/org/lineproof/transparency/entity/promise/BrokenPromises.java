package org.lineproof.transparency.entity.promise;

import java.time.Instant;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Promises about a log that were found broken since one looked last.
 *
 * @param entries how many, at least 1
 * @param oldest the earliest deadline among them
 */
public record BrokenPromises(EvidenceLog log, long entries, Instant oldest) {}
