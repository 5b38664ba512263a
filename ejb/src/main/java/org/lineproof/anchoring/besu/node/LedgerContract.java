package org.lineproof.anchoring.besu.node;

import org.lineproof.evidence.digest.Keccak;
import org.web3j.utils.Numeric;

/** The contracts of this version. Both admit submitters in the same way. */
public enum LedgerContract {
    /** Holds the heads of logs. */
    CHECKPOINTS("CheckpointRegistry"),
    /** Checks and records Groth16 proofs. */
    PROOFS("ProofRegistry");

    private final String contract;

    LedgerContract(String contract) {
        this.contract = contract;
    }

    /** The contract as the build compiled it. */
    public CompiledContract compiled() {
        return CompiledContract.named(contract);
    }

    /** Keccak-256 of the code that lies at its address in every deployment, 0x and 64 lower-case hexadecimal digits. */
    public String codeHash() {
        return Keccak.hash(Numeric.hexStringToByteArray(compiled().deployedBytecode()))
                .hex();
    }
}
