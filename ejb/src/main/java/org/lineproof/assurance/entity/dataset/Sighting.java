package org.lineproof.assurance.entity.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;

/**
 * One event's word about one data set.
 *
 * @param job the job that read or wrote it, null if the event is about the data set alone
 * @param written whether the job wrote it
 * @param time when, as the event says; else the minute of its entry
 */
public record Sighting(
        Name dataset, @Nullable Name job, boolean written, Instant time, Facets facets, OpenedEntry entry) {
    /** What the event says, null for nothing. */
    public @Nullable Stated stated(Reading reading) {
        String text = reading.of(facets);
        return text == null ? null : new Stated(text, entry);
    }
}
