package org.lineproof.reporting.control.assembly;

import java.time.Instant;

/** Who requested a report, by account, and when. */
public record Requester(String account, Instant at) {}
