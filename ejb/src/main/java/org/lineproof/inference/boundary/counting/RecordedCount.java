package org.lineproof.inference.boundary.counting;

import org.lineproof.transparency.entity.Acknowledgement;

/**
 * A count that is durable.
 *
 * @param repeated whether the very same was recorded before; this is its first answer then
 */
public record RecordedCount(Acknowledgement acknowledgement, boolean repeated) {}
