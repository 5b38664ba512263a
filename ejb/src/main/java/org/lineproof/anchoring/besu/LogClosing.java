package org.lineproof.anchoring.besu;

import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.transparency.entity.EvidenceLog;

/** Ends logs on the ledger, by the administrator's key. Needs no container: operators' tools call it. */
public final class LogClosing {

    private LogClosing() {}

    /**
     * Ends a log for ever at the head that the ledger holds. Where a submitter's key was stolen, remove that submitter
     * before, or its next head makes this one stale.
     *
     * @param node how a node's JSON-RPC is reached
     * @param adminPrivateKeyHex secp256k1 key of the registry's administrator, 64 hexadecimal digits
     * @param registry the registry's address
     * @param successor the open log of the same tenant that goes on in its place, null for none
     * @return the head at which the log ended; {@link Head#NONE} if it had none
     * @throws LedgerUnavailable if the node does not answer, or no block took the transaction within a minute
     * @throws LedgerRefusal if the ledger does not allow it, for example because the log is closed already
     */
    public static Head close(
            NodeAccess node,
            String adminPrivateKeyHex,
            String registry,
            EvidenceLog log,
            @Nullable EvidenceLog successor)
            throws LedgerUnavailable, LedgerRefusal {
        Account administrator = Account.ofKey(adminPrivateKeyHex);
        try (RegistryLedger ledger = new RegistryLedger(LedgerKind.BESU, node, registry, null, adminPrivateKeyHex);
                Chain chain = new Chain(node, LedgerContract.CHECKPOINTS.compiled())) {
            Head last = ledger.newest(log, 0).map(found -> found.head()).orElse(Head.NONE);
            chain.execute(administrator, registry, RegistryCalls.close(log, last, successor));
            return last;
        }
    }
}
