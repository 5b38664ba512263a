package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.timestamp.TenantTimeStamps;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.entity.timestamp.StampingStanding;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.anchoring.timestamp.ConfiguredAuthority;
import org.lineproof.anchoring.timestamp.TimeStampAuthority;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;

/** Tells which anchors of the current tenant have time stamps. Reads the database alone: the authority may be away. */
@Stateless
@TenantScoped
public class TimeStampQuery {

    @Inject
    LogReader logs;

    @Inject
    TenantTimeStamps stamps;

    @Inject
    ConfiguredAuthority configured;

    @Inject
    ReadingScope scope;

    /** The stamps of an anchor: over its checkpoint and over its block; empty as long as none has come. */
    public List<StampView> of(LogName log, AnchorView anchor) {
        if (log.system().filter(system -> !scope.sees(system)).isPresent()) {
            return List.of();
        }
        return scope.asOwnWork(() -> logs.log(log))
                .map(found -> stamps.of(found, anchor.treeSize(), anchor.blockHash()))
                .orElse(List.of());
    }

    /** The authorities that verifiers have to know: those that gave stamps, and the one in use. */
    public List<PinnedAuthority> authorities() {
        Set<PinnedAuthority> all = new LinkedHashSet<>(stamps.authorities());
        inUse().ifPresent(all::add);
        return List.copyOf(all);
    }

    /** How the tenant's anchors stand towards the authority. */
    public StampingStanding standing() {
        Optional<PinnedAuthority> authority = inUse();
        Optional<StampView> last = stamps.latest();
        Instant ends = last.map(StampView::certificateEndsAt).orElse(null);
        return new StampingStanding(
                authority.map(PinnedAuthority::name).orElse(null),
                authority.map(PinnedAuthority::evidentialValue).orElse(false),
                last.map(StampView::time).orElse(null),
                authority
                        .flatMap(asked -> stamps.longestWaiting())
                        .map(AnchorEvent::at)
                        .orElse(null),
                ends,
                isSoon(ends));
    }

    private boolean isSoon(@Nullable Instant end) {
        return end != null && Instant.now().plus(configured.notice()).isAfter(end);
    }

    private Optional<PinnedAuthority> inUse() {
        try {
            return configured.authority().map(TimeStampAuthority::identity);
        } catch (AuthorityUnavailable e) {
            return Optional.empty();
        }
    }
}
