package org.lineproof.transparency.control.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.promise.BrokenPromises;

/**
 * Looks for broken promises and says so, once a log as long as they go on. One thread at a time.
 */
public final class PromiseAlarm {
    private static final Logger LOG = Logger.getLogger(PromiseAlarm.class.getName());

    /** A publication may be committed a little after the time it was recorded with. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final Map<Integer, Long> lowWater = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private Instant seen;

    /** @param start what was recorded long before is known and not told again */
    public PromiseAlarm(Instant start) {
        this.seen = start;
    }

    /** Looks at all logs; what it finds is recorded. */
    public void look(List<EvidenceLog> logs, PromiseBook book, Instant now) {
        List<BrokenPromises> broken = new ArrayList<>();
        for (EvidenceLog log : logs) {
            long low = lowWater.getOrDefault(log.number(), 0L);
            lowWater.put(log.number(), book.notice(log, low, now));
            book.since(log, seen.minus(OVERLAP)).ifPresentOrElse(broken::add, () -> told.remove(log.number()));
        }
        seen = now;
        broken.stream().filter(found -> told.add(found.log().number())).forEach(PromiseAlarm::tell);
    }

    private static void tell(BrokenPromises found) {
        LOG.severe(found.log().origin() + ": " + found.entries()
                + " entries were not published by the time promised, the first by " + found.oldest()
                + "; nothing is lost, but the promise is broken. Look for what keeps the publisher: the database, a"
                + " damaged log, too much load");
    }
}
