package org.lineproof.anchoring.control;

/**
 * The ledger answered, and said no. For a refusal by the contract the message begins with the name of the contract's
 * error, for example {@code StaleHead(logId=0x…, oldSize=7)}.
 */
public final class LedgerRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    public LedgerRefusal(String reason) {
        super(reason);
    }
}
