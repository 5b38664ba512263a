package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.Serial;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.SignedAlone;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.tenancy.entity.Refusal;

/** The configured time-stamp authority as DSS asks for it; SHA-256 alone, with the certificates of one way to the authority. */
public final class StampSource implements TSPSource {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient TimeStampIssuance stamps;

    /** @param stamps who is asked */
    public StampSource(TimeStampIssuance stamps) {
        this.stamps = stamps;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        if (algorithm != DigestAlgorithm.SHA256) {
            throw new IllegalArgumentException("the authority stamps SHA-256, not " + algorithm);
        }
        return new TimestampBinary(bare(stamps.stamp(new Hash(digest)).token()));
    }

    /** Some authorities send certificates of other ways, too: nothing would cover them in the newest stamp of a signature. */
    private byte[] bare(byte[] token) {
        PinnedAuthority authority = stamps.authority()
                .orElseThrow(() -> Refusal.unavailable("no time-stamp authority is configured: set lineproof.tsa.url"));
        try {
            return SignedAlone.bare(token, authority.x509());
        } catch (InvalidCms | UnknownAlgorithm e) {
            throw Refusal.unavailable("the time-stamp authority gave a token that " + e.getMessage());
        }
    }
}
