package org.lineproof.anchoring.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;

/** The registry of heads on a chain, as one node shows it to whoever asks. */
public interface LedgerReading {

    /** Whether the ledger holds a certain head of a log. */
    enum Match {
        /** The log was never opened. */
        NOT_OPEN,
        /** It holds exactly this head. */
        SAME,
        /** It holds another. */
        OTHER,
        /** It holds exactly this head, and the log was closed for ever. */
        ENDED,
        /** It holds another, and the log was closed for ever. */
        CLOSED;

        /** Whether it holds exactly this head. */
        public boolean holds() {
            return this == SAME || this == ENDED;
        }
    }

    /** A head and the transaction that anchored it. */
    record AnchoredHead(Head head, String transaction) {}

    /**
     * That a log was opened.
     *
     * @param number which log of its organisation it is, from 1
     * @param transaction the transaction that opened it, hex with 0x
     */
    record Opening(long number, LogId log, String origin, String transaction) {}

    LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal;

    Match match(EvidenceLog log, Head head) throws LedgerUnavailable, LedgerRefusal;

    /**
     * The newest head of a log as the ledger's events tell it.
     *
     * @param since the block to look back to, from 0; each 5,000 blocks are one request
     * @return empty if the log has no head, or got none since
     */
    Optional<AnchoredHead> newest(EvidenceLog log, long since) throws LedgerUnavailable, LedgerRefusal;

    /** How many logs were opened for an organisation; their numbers are 1 to this. */
    long openedBy(TenantId tenant) throws LedgerUnavailable, LedgerRefusal;

    /**
     * The logs of an organisation that were opened last, the newest first.
     *
     * @param except logs that are passed over
     * @param count how many are wanted; fewer if the node shows no more
     */
    List<Opening> openings(TenantId tenant, Set<LogId> except, long count) throws LedgerUnavailable, LedgerRefusal;
}
