package org.lineproof.inference.entity;

import java.time.LocalDate;

/** How many receipts came on a day of UTC. */
public record DayCount(LocalDate day, long receipts) {}
