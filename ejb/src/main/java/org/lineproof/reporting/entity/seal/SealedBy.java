package org.lineproof.reporting.entity.seal;

import java.time.Instant;
import org.lineproof.evidence.pins.PinnedSealRoot;

/**
 * Whose seal is on a report.
 *
 * @param root the subject of the certificate and the trust anchor it leads to
 * @param stampedAt the time of the stamp over the seal of the container
 */
public record SealedBy(PinnedSealRoot root, Instant stampedAt) {}
