package org.lineproof.anchoring.control;

import java.util.Optional;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.digest.Word;

/** The registry of proofs on a chain, as one node shows it: a trust boundary. */
public interface ProofLedger {

    /**
     * Asks whether a proof holds. The key need not be registered, and nothing is written.
     *
     * @return unknown for whatever is no answer: no connection, none in time, other code at the address, too little gas
     */
    ChainOpinion check(ProofClaim claim);

    /** @throws LedgerRefusal if the registry of this version is not there */
    LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal;

    /** How the verification key with this id stands, the Keccak-256 hash of its words. */
    KeyStanding key(Word keyId) throws LedgerUnavailable, LedgerRefusal;

    /** The transaction that recorded a statement with this entry, hex with 0x; empty if none did. */
    Optional<String> transaction(RecordedStatement statement) throws LedgerUnavailable, LedgerRefusal;
}
