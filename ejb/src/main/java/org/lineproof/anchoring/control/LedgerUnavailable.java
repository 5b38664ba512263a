package org.lineproof.anchoring.control;

/**
 * The ledger could not be asked: no connection, no answer in time, or an answer that is not JSON-RPC. Nothing is known
 * about what the ledger holds; the same request may be made again later.
 */
public final class LedgerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String reason) {
        super(reason);
    }

    public LedgerUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
