package org.lineproof.anchoring.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * The registry of heads on a chain: a trust boundary. It keeps one head a log and refuses any that does not extend it.
 * One submitter at a time may sign, for it counts its transactions.
 */
public interface AnchorLedger {

    /** Whether the ledger holds a certain head of a log. */
    enum Match {
        /** The log was never opened. */
        NOT_OPEN,
        /** It holds exactly this head. */
        SAME,
        /** It holds another. */
        OTHER
    }

    /** A head and the transaction that anchored it. */
    record AnchoredHead(Head head, String transaction) {}

    LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal;

    Match match(EvidenceLog log, Head head) throws LedgerUnavailable, LedgerRefusal;

    /** The newest head of a log as the ledger's events tell it. */
    Optional<AnchoredHead> newest(EvidenceLog log) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Signs the transaction that opens a log.
     *
     * @throws LedgerRefusal if it would revert now
     */
    SignedTransaction signOpening(EvidenceLog log) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Signs one transaction that advances many logs, all or none.
     *
     * @throws LedgerRefusal if it would revert now
     */
    SignedTransaction signAdvances(List<HeadAdvance> advances) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Sends a transaction; sending one that is known already changes nothing.
     *
     * @throws LedgerRefusal if the ledger will never take it, for example because another took its place
     */
    void send(SignedTransaction transaction) throws LedgerUnavailable, LedgerRefusal;

    /**
     * The block that holds a transaction.
     *
     * @param patience how long to wait for one; zero asks once
     * @return empty if no block held it in that time
     */
    Optional<Inclusion> inclusion(String transactionHash, Duration patience) throws LedgerUnavailable, LedgerRefusal;
}
