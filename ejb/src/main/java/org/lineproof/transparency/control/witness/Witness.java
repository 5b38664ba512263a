package org.lineproof.transparency.control.witness;

import java.util.List;
import org.lineproof.evidence.digest.Hash;

/** Somebody outside who remembers what a log showed, and cosigns only what extends it. */
public interface Witness {

    /**
     * Shows a checkpoint (C2SP tlog-witness, add-checkpoint).
     *
     * @param oldSize the size it cosigned last, as far as we know
     * @param proof consistency proof from that size to the checkpoint's, empty for size 0
     * @param checkpoint the note as the log signed it
     * @throws WitnessUnavailable if no answer of the protocol came in time
     */
    WitnessAnswer add(long oldSize, List<Hash> proof, String checkpoint) throws WitnessUnavailable;
}
