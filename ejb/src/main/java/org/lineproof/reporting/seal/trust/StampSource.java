package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.Serial;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.evidence.digest.Hash;

/** The configured time-stamp authority as DSS asks for it; SHA-256 alone. */
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
        return new TimestampBinary(stamps.stamp(new Hash(digest)).token());
    }
}
