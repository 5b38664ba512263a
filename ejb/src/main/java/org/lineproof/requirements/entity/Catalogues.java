package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All versions of the law as data, side by side: a report that named one can be read with it for ever.
 *
 * @param versions at least one, by the day since which each is in force
 */
public record Catalogues(List<Catalogue> versions) {
    /** @throws IllegalArgumentException if there is none, or two of one name or of one day */
    public Catalogues {
        versions = versions.stream()
                .sorted(Comparator.comparing(catalogue -> catalogue.version().inForceSince()))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is no catalogue");
        }
        Set<Object> seen = new HashSet<>();
        for (Catalogue catalogue : versions) {
            if (!seen.add(catalogue.version().version())
                    || !seen.add(catalogue.version().inForceSince())) {
                throw new IllegalArgumentException("two catalogues of one name or of one day: "
                        + catalogue.version().version());
            }
        }
    }

    /** The version that describes the law of a day; empty before the first. */
    public Optional<Catalogue> inForce(LocalDate on) {
        return versions.stream()
                .filter(catalogue -> !catalogue.version().inForceSince().isAfter(on))
                .reduce((earlier, later) -> later);
    }

    /** @param version such as {@code 2026-11} */
    public Optional<Catalogue> version(String version) {
        return versions.stream()
                .filter(catalogue -> catalogue.version().version().equals(version))
                .findFirst();
    }

    /** The newest of all. */
    public Catalogue newest() {
        return versions.get(versions.size() - 1);
    }
}
