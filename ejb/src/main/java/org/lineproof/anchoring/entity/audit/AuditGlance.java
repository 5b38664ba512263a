package org.lineproof.anchoring.entity.audit;

import java.time.Instant;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;

/**
 * How the newest audit of a log ended.
 *
 * @param endedAt when it did
 * @param findings how many things did not fit then
 */
public record AuditGlance(Instant endedAt, Outcome outcome, long findings) {}
