package org.lineproof.anchoring.entity.proof;

import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.tenancy.entity.TenantId;

/** What a transaction asks the registry of proofs to do. */
public sealed interface ProofCall {

    /** To take a verification key, in the words of EIP-197. */
    record Registration(TenantId tenant, HexBytes key) implements ProofCall {}

    /** To check a proof and record what it proves. */
    record Recording(RecordedStatement statement, ProofClaim claim) implements ProofCall {}
}
