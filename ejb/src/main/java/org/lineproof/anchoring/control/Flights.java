package org.lineproof.anchoring.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.SentTransaction;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Transactions between signature and block. Each is recorded before it is sent, so a crash at any point leaves either
 * nothing or a transaction that is sent again, unchanged; the ledger takes it once.
 */
final class Flights {
    private static final Duration LANDING = Duration.ofSeconds(15);

    private final AnchorLedger ledger;
    private final AnchorEvents events;
    private final InstantSource clock;

    Flights(AnchorLedger ledger, AnchorEvents events, InstantSource clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Brings the heads and waits a while for the block. @throws LedgerRefusal if the transaction would revert now */
    void launch(List<HeadAdvance> batch, LedgerIdentity identity) throws LedgerUnavailable, LedgerRefusal {
        SignedTransaction transaction = ledger.signAdvances(batch);
        Instant now = clock.instant();
        List<AnchorEvent> heads = new ArrayList<>();
        batch.forEach(advance ->
                heads.add(AnchorEvent.submitted(advance.log(), advance.to(), identity, transaction.hash(), now)));
        List<Object> rows = new ArrayList<>(heads);
        rows.add(new SentTransaction(transaction.hash(), transaction.raw(), now));
        events.add(rows);
        ledger.send(transaction);
        ledger.inclusion(transaction.hash(), LANDING).ifPresent(inclusion -> land(heads, inclusion));
    }

    /** Settles what an earlier round, perhaps before a crash, left under way. @return whether nothing is any more */
    boolean settle() throws LedgerUnavailable, LedgerRefusal {
        Map<String, List<AnchorEvent>> flights = new LinkedHashMap<>();
        events.inFlight()
                .forEach(head -> flights.computeIfAbsent(head.transaction(), hash -> new ArrayList<>())
                        .add(head));
        boolean settled = true;
        for (Map.Entry<String, List<AnchorEvent>> flight : flights.entrySet()) {
            settled &= settle(flight.getKey(), flight.getValue());
        }
        return settled;
    }

    /** Records a head that the ledger holds and this database does not know of. */
    void recover(EvidenceLog log, Head head, LedgerIdentity identity, String transaction)
            throws LedgerUnavailable, LedgerRefusal {
        AnchorEvent submitted = AnchorEvent.submitted(log, head, identity, transaction, clock.instant());
        Inclusion inclusion = ledger.inclusion(transaction, Duration.ZERO)
                .orElseThrow(() -> new LedgerUnavailable("the node has no receipt of " + transaction));
        events.add(List.of(submitted));
        land(List.of(submitted), inclusion);
    }

    private boolean settle(String transaction, List<AnchorEvent> heads) throws LedgerUnavailable, LedgerRefusal {
        Optional<Inclusion> inclusion = ledger.inclusion(transaction, Duration.ZERO);
        if (inclusion.isEmpty()) {
            if (!resend(transaction)) {
                lose(heads);
                return true;
            }
            inclusion = ledger.inclusion(transaction, LANDING);
        }
        inclusion.ifPresent(found -> land(heads, found));
        return inclusion.isPresent();
    }

    /** Whether the transaction may still come into a block: another may have taken its place in the meantime. */
    private boolean resend(String transaction) throws LedgerUnavailable, LedgerRefusal {
        Optional<SignedTransaction> sent = events.sent(transaction);
        if (sent.isEmpty()) {
            return false;
        }
        try {
            ledger.send(sent.get());
            return true;
        } catch (LedgerRefusal e) {
            return ledger.inclusion(transaction, Duration.ZERO).isPresent();
        }
    }

    private void land(List<AnchorEvent> heads, Inclusion inclusion) {
        if (!inclusion.succeeded()) {
            lose(heads);
            return;
        }
        Instant now = clock.instant();
        events.add(inclusion.transaction(), new AnchorReceipt(inclusion, now));
        List<AnchorEvent> rows = new ArrayList<>();
        for (AnchorEvent head : heads) {
            rows.add(head.included(State.MINED, inclusion, now));
            // QBFT makes a block final before any node imports it; a development chain never takes one back.
            rows.add(head.included(State.FINAL, inclusion, now));
        }
        events.add(rows);
    }

    private void lose(List<AnchorEvent> heads) {
        Instant now = clock.instant();
        events.add(heads.stream().map(head -> head.lost(now)).toList());
    }
}
