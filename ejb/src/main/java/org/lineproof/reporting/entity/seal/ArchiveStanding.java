package org.lineproof.reporting.entity.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the archive time stamps of a released report stand, as its rows tell.
 *
 * @param validUntil when the first certificate behind the newest time stamps ends; null if that is not known
 * @param renewals all of them, the first first
 * @param problem what kept the last trial from succeeding; null if none was made or it succeeded
 * @param keptUntil until when the files are kept and renewed at least
 */
public record ArchiveStanding(
        @Nullable Instant validUntil,
        List<RenewalNote> renewals,
        @Nullable RenewalFailure problem,
        Instant keptUntil) {
    public ArchiveStanding {
        renewals = List.copyOf(renewals);
    }

    /** The newest renewal. */
    public Optional<RenewalNote> last() {
        return renewals.isEmpty() ? Optional.empty() : Optional.of(renewals.get(renewals.size() - 1));
    }

    /** The number of the next renewal. */
    public int next() {
        return last().map(RenewalNote::number).orElse(0) + 1;
    }
}
