package org.lineproof.assurance.entity.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Name;

/**
 * A data set as events speak of it.
 *
 * @param sightings in the order of their times, then of the log; empty if no event speaks of it
 */
public record ObservedDataset(Name name, List<Sighting> sightings) {
    /** A version of the data set, or what was seen without one. */
    public record Version(String label, List<Sighting> sightings) {
        /** The newest word about this version. */
        public Optional<Stated> newest(Reading reading) {
            return ObservedDataset.newest(sightings, reading);
        }
    }

    public ObservedDataset {
        sightings = List.copyOf(sightings);
    }

    /** The newest word: a facet replaces the one before it of the same name. */
    public Optional<Stated> newest(Reading reading) {
        return newest(sightings, reading);
    }

    /** The newest event that has a facet, empty if none has. */
    public Optional<Sighting> newestWith(String facet) {
        return sightings.stream()
                .filter(sighting -> sighting.facets().facet(facet).isObject())
                .reduce((earlier, later) -> later);
    }

    /** Every word, oldest first. */
    public List<Stated> all(Reading reading) {
        return sightings.stream()
                .flatMap(sighting -> Stream.ofNullable(sighting.stated(reading)))
                .toList();
    }

    /** The versions in the order in which they were first seen; the label is empty where the events give none. */
    public List<Version> versions() {
        Map<String, List<Sighting>> byLabel = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            String label =
                    Optional.ofNullable(Reading.VERSION.of(sighting.facets())).orElse("");
            byLabel.computeIfAbsent(label, none -> new ArrayList<>()).add(sighting);
        }
        return byLabel.entrySet().stream()
                .map(version -> new Version(version.getKey(), List.copyOf(version.getValue())))
                .toList();
    }

    private static Optional<Stated> newest(List<Sighting> sightings, Reading reading) {
        return sightings.stream()
                .flatMap(sighting -> Stream.ofNullable(sighting.stated(reading)))
                .reduce((earlier, later) -> later);
    }
}
