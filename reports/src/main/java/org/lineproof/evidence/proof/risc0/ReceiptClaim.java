package org.lineproof.evidence.proof.risc0;

import java.util.List;
import org.lineproof.evidence.digest.Hash;

/** What a receipt claims of an execution. */
final class ReceiptClaim {
    /** The system state after a program has halted: no memory image, program counter 0. */
    private static final Hash HALTED = TaggedHash.struct("risc0.SystemState", List.of(TaggedHash.ZERO), 0);

    private ReceiptClaim() {}

    /**
     * The digest of the claim that the program of this image halted with exit code 0 and wrote this journal, without
     * assumptions that are still to be proved ({@code ReceiptClaim::ok}).
     */
    static Hash digest(Hash imageId, byte[] journal) {
        Hash output = TaggedHash.struct("risc0.Output", List.of(Hash.sha256(journal), TaggedHash.ZERO));
        return TaggedHash.struct("risc0.ReceiptClaim", List.of(TaggedHash.ZERO, imageId, HALTED, output), 0, 0);
    }
}
