package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lineproof.anchoring.entity.timestamp.IssuedStamp;
import org.lineproof.anchoring.timestamp.AuthorityRefusal;
import org.lineproof.anchoring.timestamp.AuthorityUnavailable;
import org.lineproof.anchoring.timestamp.ConfiguredAuthority;
import org.lineproof.anchoring.timestamp.TimeStampAuthority;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.tenancy.entity.Refusal;

/** Gives stamps of the configured authority over what is no checkpoint, at once and without keeping them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimeStampIssuance {

    @Inject
    ConfiguredAuthority configured;

    /**
     * A stamp over a SHA-256 digest, checked against {@link #authority()}.
     *
     * @throws Refusal if no authority is configured, or it does not answer or gives no token of worth
     */
    public IssuedStamp stamp(Hash imprint) {
        try {
            TimeStampAuthority authority = configured
                    .authority()
                    .orElseThrow(
                            () -> Refusal.unavailable("no time-stamp authority is configured: set lineproof.tsa.url"
                                    + " and lineproof.tsa.certificate"));
            return authority.stamp(imprint);
        } catch (AuthorityUnavailable | AuthorityRefusal e) {
            throw Refusal.unavailable("the time-stamp authority gave no stamp, try again later: " + e.getMessage());
        }
    }

    /**
     * The authority in use, as verifiers pin it; empty when none is configured.
     *
     * @throws Refusal naming what is wrong in its configuration
     */
    public Optional<PinnedAuthority> authority() {
        try {
            return configured.authority().map(TimeStampAuthority::identity);
        } catch (AuthorityUnavailable e) {
            throw Refusal.unavailable("the time-stamp authority cannot be used: " + e.getMessage());
        }
    }
}
