package org.lineproof.lineage.control;

import java.time.Instant;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.transparency.entity.Acknowledgement;

/** An event with the pending entry that was made for it. */
public record RecordedEvent(LineageEvent event, Acknowledgement logged, Instant receivedAt) {}
