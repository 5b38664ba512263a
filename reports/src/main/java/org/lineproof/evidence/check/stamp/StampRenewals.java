package org.lineproof.evidence.check.stamp;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.anchor.TimeStamp.OfStamp;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinnedAuthority;

/**
 * Time stamps over earlier ones (EVIDENCE rule 10): a token convinces until the first certificate behind it ends, and beyond
 * that when another was made over it before.
 */
public final class StampRenewals {
    private final Map<Hash, List<AttestedStamp>> over;

    /** @param stamps all of a bundle */
    public StampRenewals(List<TimeStamp> stamps, List<PinnedAuthority> authorities) {
        over = stamps.stream()
                .filter(stamp -> stamp.over() instanceof OfStamp)
                .flatMap(stamp -> AttestedStamp.of(stamp, authorities).stream())
                .collect(Collectors.groupingBy(
                        attested -> ((OfStamp) attested.stamp().over()).token()));
    }

    /** Until when the stamp convinces, with those that carry it on. */
    public Instant goodUntil(AttestedStamp stamp) {
        Instant good = stamp.end();
        Optional<AttestedStamp> next = next(stamp);
        while (next.isPresent() && next.get().end().isAfter(good)) {
            good = next.get().end();
            next = next(next.get());
        }
        return good;
    }

    /** Of the stamps over this one that carry it on, the one that reaches furthest. */
    private Optional<AttestedStamp> next(AttestedStamp stamp) {
        return over.getOrDefault(stamp.stamp().imprint(), List.of()).stream()
                .filter(later -> later.renews(stamp))
                .max(Comparator.comparing(AttestedStamp::end));
    }
}
