package org.lineproof.anchoring.besu.proof;

import java.util.List;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.SignalClass;

/**
 * Says on the ledger what the public signals under a verification key are, by the administrator's key: from then on
 * statements are recorded under it, unless a signal is personal. Needs no container: operators' tools and launchers call it.
 */
public final class KeyAdmission {

    private KeyAdmission() {}

    /**
     * Registers the key where it is missing and classifies its signals where nobody has. Doing it again changes nothing;
     * what was classified otherwise is left as it is.
     *
     * @param node how a node's JSON-RPC is reached
     * @param adminPrivateKeyHex secp256k1 key of the registry's administrator, 64 hexadecimal digits
     * @param registry address of the registry of proofs
     * @param key the verification key in the words of EIP-197
     * @param classes what each public signal is, in order
     * @return how the key stands then
     * @throws LedgerUnavailable if the node does not answer, or no block took a transaction within a minute
     * @throws LedgerRefusal if the registry does not take the key or the classes
     */
    public static KeyStanding admit(
            NodeAccess node, String adminPrivateKeyHex, String registry, HexBytes key, List<SignalClass> classes)
            throws LedgerUnavailable, LedgerRefusal {
        Account administrator = Account.ofKey(adminPrivateKeyHex);
        Word keyId = Keccak.hash(key.bytes());
        try (ProofReading reading = new ProofReading(LedgerKind.BESU, node, registry);
                Chain chain = new Chain(node, LedgerContract.PROOFS.compiled())) {
            if (reading.key(keyId) == KeyStanding.UNKNOWN) {
                chain.execute(administrator, registry, ProofCalls.encoded(ProofCalls.registerKey("", key)));
            }
            if (reading.key(keyId) == KeyStanding.UNCLASSIFIED) {
                chain.execute(administrator, registry, ProofCalls.encoded(ProofCalls.classify(keyId, codes(classes))));
            }
            return reading.key(keyId);
        }
    }

    /** One byte each, as the contract numbers them. */
    private static HexBytes codes(List<SignalClass> classes) {
        byte[] codes = new byte[classes.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = switch (classes.get(i)) {
                case CONSTANT -> 1;
                case OUTPUT_CLASS -> 2;
                case COMMITMENT -> 3;
                case CONTEXT -> 4;
                case PERSONAL -> 5;
            };
        }
        return new HexBytes(codes);
    }
}
