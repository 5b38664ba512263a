package org.lineproof.inference.boundary;

import org.lineproof.transparency.entity.Acknowledgement;

/**
 * The answer to a heartbeat.
 *
 * @param repeated whether the same one had been recorded before: this is the first answer again
 */
public record RecordedHeartbeat(Acknowledgement acknowledgement, boolean repeated) {}
