package org.lineproof.reporting.control.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.reporting.entity.work.Turn;

/** The reports that this node makes now: a few at a time, since each holds its evidence and pages in memory. */
@ApplicationScoped
public class Workplaces {
    /** Who has been at it for so long will not come to an end: it is not vouched for any more, and another node takes it up. */
    private static final Duration LONGEST = Duration.ofHours(6);

    @Inject
    @ConfigProperty(name = "lineproof.report.workers", defaultValue = "2")
    long places;

    @Inject
    Lease lease;

    private final InstantSource clock = InstantSource.system();
    private final Map<Turn, Place> taken = new LinkedHashMap<>();
    private boolean closed;

    private record Place(Instant since, Instant heard) {}

    /** How many reports this node makes at a time. */
    public long count() {
        return places;
    }

    /** Whether this node may begin another report. */
    public synchronized boolean free() {
        return !closed && taken.size() < places;
    }

    public synchronized void enter(Turn turn) {
        Instant now = clock.instant();
        taken.put(turn, new Place(now, now));
    }

    public synchronized void leave(Turn turn) {
        taken.remove(turn);
    }

    /** The reports whose maker has to say again that it is there; they count as heard from now on. */
    public synchronized List<Turn> due() {
        Instant now = clock.instant();
        List<Turn> due = new ArrayList<>();
        taken.replaceAll((turn, place) -> {
            if (place.heard().plus(lease.beat()).isAfter(now)
                    || place.since().plus(LONGEST).isBefore(now)) {
                return place;
            }
            due.add(turn);
            return new Place(place.since(), now);
        });
        return due;
    }

    /** The server stops: nothing is begun any more. What was being made then is answered. */
    public synchronized List<Turn> close() {
        closed = true;
        return List.copyOf(taken.keySet());
    }

    /** Whether the server stops. */
    public synchronized boolean closed() {
        return closed;
    }
}
