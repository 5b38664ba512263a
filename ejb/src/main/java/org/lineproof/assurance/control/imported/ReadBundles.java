package org.lineproof.assurance.control.imported;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lineproof.assurance.entity.imported.KeptBundle.Key;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Reason;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Standing;
import org.lineproof.assurance.entity.supplied.SuppliedReading;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;

/**
 * What the verifier said of the bundles that were read last. The same bytes under the same pins are told the same, so nobody
 * has to be told twice; no text of a report is among it.
 */
@ApplicationScoped
public class ReadBundles {
    private static final int MOST = 64;

    private final Map<Key, Standing> read = new LinkedHashMap<>(MOST, 0.75F, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Standing> eldest) {
            return size() > MOST;
        }
    };

    /** What was said of it, empty if it was not read lately. */
    Optional<Standing> find(Key key) {
        synchronized (read) {
            return Optional.ofNullable(read.get(key));
        }
    }

    /** Verifies the bundle, and remembers. */
    Standing read(Key key, byte[] zip, PinFile pins) {
        Standing standing = standing(zip, pins);
        synchronized (read) {
            read.put(key, standing);
        }
        return standing;
    }

    /** What the verifier says of these bytes under these pins. */
    public static Standing standing(byte[] zip, PinFile pins) {
        Verification verification = OfflineVerification.of(zip, pins);
        return verification.verdict() == Verdict.VERIFIED
                ? new Standing.Usable(SuppliedReading.of(zip, verification))
                : new Standing.Unusable(Reason.NOT_VERIFIED, verification.sentence());
    }
}
