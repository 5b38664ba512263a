package org.lineproof.transparency.control.publication;

import java.util.Optional;
import org.lineproof.evidence.merkle.TilePath;

/** A log as everybody may read it (C2SP tlog-tiles). */
public interface Publication {

    /** The newest signed checkpoint; empty before the first. */
    Optional<String> checkpoint() throws PublicationUnavailable;

    /**
     * A tile of hashes (32 bytes each) or, at level -1, a bundle of entries (each behind its length in two bytes, big
     * endian). Empty if it is not published.
     */
    Optional<byte[]> tile(TilePath path) throws PublicationUnavailable;
}
