package org.lineproof.anchoring.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;

/** A real ledger, asked by a node that dies before one of its questions. */
record FusedLedger(AnchorLedger ledger, Fuse fuse) implements AnchorLedger {
    @Override
    public LedgerIdentity identity() throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.identity();
    }

    @Override
    public Match match(EvidenceLog log, Head head) throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.match(log, head);
    }

    @Override
    public Optional<AnchoredHead> newest(EvidenceLog log, long since) throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.newest(log, since);
    }

    @Override
    public long openedBy(TenantId tenant) throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.openedBy(tenant);
    }

    @Override
    public List<Opening> openings(TenantId tenant, Set<LogId> except, long count)
            throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.openings(tenant, except, count);
    }

    @Override
    public Turn turn() throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.turn();
    }

    @Override
    public SignedTransaction signOpening(EvidenceLog log, long nonce) throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.signOpening(log, nonce);
    }

    @Override
    public SignedTransaction signAdvances(List<HeadAdvance> advances, long nonce)
            throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.signAdvances(advances, nonce);
    }

    @Override
    public SignedTransaction signAgain(SignedTransaction stuck, int attempt, long gasPriceWei)
            throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.signAgain(stuck, attempt, gasPriceWei);
    }

    @Override
    public SignedTransaction signNothing(long nonce, int attempt, long gasPriceWei)
            throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.signNothing(nonce, attempt, gasPriceWei);
    }

    @Override
    public void send(SignedTransaction transaction) throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        ledger.send(transaction);
    }

    @Override
    public Optional<Inclusion> inclusion(String transactionHash, Duration patience)
            throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.inclusion(transactionHash, patience);
    }

    @Override
    public SignedTransaction signCall(ProofCall call, long nonce) throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.signCall(call, nonce);
    }

    @Override
    public AnchorProof proof(Inclusion inclusion, List<? extends Written> written)
            throws LedgerUnavailable, LedgerRefusal {
        fuse.burn();
        return ledger.proof(inclusion, written);
    }
}
