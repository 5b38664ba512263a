package org.lineproof.assurance.entity.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;

/**
 * A run of a job as its events speak of it.
 *
 * @param key its run id; of an event without one, the place of its entry
 * @param events at least one, in the order of their times, then of the log
 */
public record ObservedRun(Name job, String key, List<Event> events) {
    /** One event of the run. */
    public record Event(Instant time, Facets job, Facets run, List<Sighting> sightings, OpenedEntry entry) {
        public Event {
            sightings = List.copyOf(sightings);
        }
    }

    /** @throws IllegalArgumentException if there is no event */
    public ObservedRun {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a run is known by its events");
        }
    }

    /** The last thing that was heard of it. */
    public Event last() {
        return events.get(events.size() - 1);
    }

    /** What it read or wrote, each data set once, by the first event that says so. */
    public Collection<Sighting> touched(boolean written) {
        Map<Name, Sighting> first = new LinkedHashMap<>();
        for (Event event : events) {
            event.sightings().stream()
                    .filter(sighting -> sighting.written() == written)
                    .forEach(sighting -> first.putIfAbsent(sighting.dataset(), sighting));
        }
        return first.values();
    }

    /** The version of the code, else its tag or branch, else where it lies; of the newest event that says so. */
    public Optional<Stated> code() {
        return newest(event -> Optional.ofNullable(event.job().text("sourceCodeLocation", "version"))
                .or(() -> Optional.ofNullable(event.job().text("sourceCodeLocation", "tag")))
                .or(() -> Optional.ofNullable(event.job().text("sourceCodeLocation", "branch")))
                .or(() -> Optional.ofNullable(event.job().text("sourceCodeLocation", "url")))
                .orElse(null));
    }

    /** What ran it, such as Spark 3.5.1. */
    public Optional<Stated> engine() {
        return newest(event -> {
            String name = event.run().text("processing_engine", "name");
            String version = event.run().text("processing_engine", "version");
            return name == null ? null : version == null ? name : name + " " + version;
        });
    }

    /** The digest of the model that the run says it made: member {@code digest} of the facet {@code lineproof_model}. */
    public Optional<Stated> model() {
        return newest(event -> event.run().text("lineproof_model", "digest"));
    }

    private Optional<Stated> newest(Function<Event, @Nullable String> reading) {
        List<Stated> found = new ArrayList<>();
        for (Event event : events) {
            String text = reading.apply(event);
            if (text != null) {
                found.add(new Stated(text, event.entry()));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
