package org.lineproof.anchoring.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * The registry of heads on a chain: a trust boundary. It keeps one head a log and refuses any that does not extend it.
 * One submitter at a time may sign, for it counts its transactions.
 */
public interface AnchorLedger extends LedgerReading {

    /**
     * Where the submitter stands.
     *
     * @param sender its address, 0x and 40 digits
     * @param nonce the number of the transaction that a block takes next; what lies in pools does not count
     * @param height number of the newest block
     */
    record Turn(String sender, long nonce, long height) {}

    Turn turn() throws LedgerUnavailable, LedgerRefusal;

    /**
     * Signs the transaction that opens a log.
     *
     * @throws LedgerRefusal if it would revert now
     */
    SignedTransaction signOpening(EvidenceLog log, long nonce) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Signs one transaction that advances many logs, all or none.
     *
     * @throws LedgerRefusal if it would revert now
     */
    SignedTransaction signAdvances(List<HeadAdvance> advances, long nonce) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Signs a call of the registry of proofs.
     *
     * @throws LedgerRefusal if it would revert now, or no such registry is known
     */
    SignedTransaction signCall(ProofCall call, long nonce) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Signs the call of a transaction once more, under the same number and with another hash.
     *
     * @param attempt a number that no earlier attempt had
     * @param gasPriceWei what is offered for a unit of gas
     * @throws LedgerRefusal if it would revert now
     */
    SignedTransaction signAgain(SignedTransaction stuck, int attempt, long gasPriceWei)
            throws LedgerUnavailable, LedgerRefusal;

    /** Signs a transaction that does nothing but use up a number. */
    SignedTransaction signNothing(long nonce, int attempt, long gasPriceWei) throws LedgerUnavailable, LedgerRefusal;

    /**
     * Sends a transaction; sending one that is known already changes nothing.
     *
     * @throws LedgerRefusal if the ledger does not take it, for example because its number is used up
     */
    void send(SignedTransaction transaction) throws LedgerUnavailable, LedgerRefusal;

    /**
     * The block that holds a transaction.
     *
     * @param patience how long to wait for one; zero asks once
     * @return empty if no block held it in that time
     */
    Optional<Inclusion> inclusion(String transactionHash, Duration patience) throws LedgerUnavailable, LedgerRefusal;

    /**
     * What the chain itself holds of a transaction, checked as a verifier without a node checks it, but for who sealed the
     * block. Of account and slots only what holds; the state of old blocks is soon gone.
     *
     * @param written what it wrote into one of our registries: heads, or statements
     * @throws LedgerRefusal if what the node tells does not prove it
     */
    AnchorProof proof(Inclusion inclusion, List<? extends Written> written) throws LedgerUnavailable, LedgerRefusal;
}
