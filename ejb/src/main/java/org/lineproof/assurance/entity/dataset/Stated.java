package org.lineproof.assurance.entity.dataset;

import org.lineproof.assurance.entity.OpenedEntry;

/** Something that an event says, and the entry that holds the event. */
public record Stated(String text, OpenedEntry entry) {}
