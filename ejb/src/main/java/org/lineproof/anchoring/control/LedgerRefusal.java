package org.lineproof.anchoring.control;

import org.jspecify.annotations.Nullable;

/**
 * The ledger answered, and said no. For a refusal by the contract the message begins with the name of the contract's
 * error, for example {@code StaleHead(logId=0x…, oldSize=7)}.
 */
public final class LedgerRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean byContract;

    public LedgerRefusal(@Nullable String reason) {
        this(reason, false);
    }

    private LedgerRefusal(@Nullable String reason, boolean byContract) {
        super(reason);
        this.byContract = byContract;
    }

    /** What a contract reverted with: the error's name and its arguments. */
    public static LedgerRefusal byContract(String error) {
        return new LedgerRefusal(error, true);
    }

    /** Whether a contract said no, and not the node. */
    public boolean isByContract() {
        return byContract;
    }
}
