package org.lineproof.anchoring.control.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.AnchorLedger.Turn;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.SignedTransaction;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.Cargo;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.anchoring.entity.Inclusion;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.SentTransaction;
import org.lineproof.anchoring.entity.SentTransaction.Result;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Transactions between signature and block, for one round. Each is recorded before it is sent, so a crash at any point
 * leaves either nothing or a transaction that is sent again, unchanged; the ledger takes it once. Nothing new is signed
 * while something is under way, so the queue ahead of the pool never grows beyond {@link #MOST_AHEAD}.
 */
public final class Flights {
    /** Transactions signed in one round: a pool takes fewer than 200 ahead of the account's number. */
    static final int MOST_AHEAD = 100;

    private final AnchorLedger ledger;
    private final LedgerIdentity identity;
    private final AnchorEvents events;
    private final SentTransactions sent;
    private final Pace pace;
    private final InstantSource clock;
    private final Consumer<String> complaints;
    private final List<Flight> launched = new ArrayList<>();
    private Turn turn;

    /**
     * @param complaints takes what the ledger refused to take, in words
     * @throws LedgerUnavailable if the ledger does not tell where the submitter stands
     */
    public Flights(
            AnchorLedger ledger,
            LedgerIdentity identity,
            AnchorEvents events,
            SentTransactions sent,
            Pace pace,
            InstantSource clock,
            Consumer<String> complaints)
            throws LedgerUnavailable, LedgerRefusal {
        this.ledger = ledger;
        this.identity = identity;
        this.events = events;
        this.sent = sent;
        this.pace = pace;
        this.clock = clock;
        this.complaints = complaints;
        this.turn = ledger.turn();
    }

    /** Settles what an earlier round, perhaps before a crash, left under way. @return whether nothing is any more */
    public boolean settle() throws LedgerUnavailable, LedgerRefusal {
        List<Flight> waiting = new ArrayList<>();
        long next = turn.nonce();
        for (Flight flight : Flight.of(sent.underWay(identity.chainId(), turn.sender()))) {
            if (flight.nonce() == next) {
                waiting.add(keepUp(flight));
                next++;
            } else if (flight.nonce() > next || !land(flight, Duration.ZERO)) {
                // Behind a gap that nobody will fill, or its number was used by a transaction that is not ours.
                end(flight.attempts(), Result.LOST);
            }
        }
        boolean settled = await(waiting);
        turn = ledger.turn();
        return settled;
    }

    /** Whether another transaction may be signed in this round. */
    public boolean hasRoom() {
        return launched.size() < MOST_AHEAD;
    }

    /** Signs and sends the opening of a log. @throws LedgerRefusal if it would revert now */
    public void open(EvidenceLog log) throws LedgerUnavailable, LedgerRefusal {
        launch(ledger.signOpening(log, nonce()), List.of());
    }

    /** Signs and sends one transaction with all these heads. @throws LedgerRefusal if it would revert now */
    public void advance(List<HeadAdvance> batch) throws LedgerUnavailable, LedgerRefusal {
        SignedTransaction transaction = ledger.signAdvances(batch, nonce());
        Instant now = clock.instant();
        launch(
                transaction,
                batch.stream()
                        .map(advance ->
                                AnchorEvent.submitted(advance.log(), advance.to(), identity, transaction.hash(), now))
                        .toList());
    }

    /**
     * Signs and sends a call of the registry of proofs.
     *
     * @param cargo what is under way with it, given the transaction's hash
     * @throws LedgerRefusal if it would revert now
     */
    public void call(ProofCall call, Function<String, List<? extends Cargo>> cargo)
            throws LedgerUnavailable, LedgerRefusal {
        SignedTransaction transaction = ledger.signCall(call, nonce());
        launch(transaction, cargo.apply(transaction.hash()));
    }

    /** Waits a while for the blocks that take what was sent. @return whether they took all of it */
    public boolean await() throws LedgerUnavailable, LedgerRefusal {
        boolean all = await(launched);
        launched.clear();
        turn = ledger.turn();
        return all;
    }

    /** Records a head that the ledger holds and this database does not know of. */
    public void recover(EvidenceLog log, Head head, String transaction) throws LedgerUnavailable, LedgerRefusal {
        recover(AnchorEvent.submitted(log, head, identity, transaction, clock.instant()), transaction);
    }

    /** Records what a transaction brought that this database does not know of. */
    public void recover(Cargo submitted, String transaction) throws LedgerUnavailable, LedgerRefusal {
        Inclusion inclusion = ledger.inclusion(transaction, Duration.ZERO)
                .orElseThrow(() -> new LedgerUnavailable("the node has no receipt of " + transaction));
        events.add(List.of(submitted));
        events.add(landed(List.of(submitted), inclusion));
    }

    private long nonce() {
        return turn.nonce() + launched.size();
    }

    private void launch(SignedTransaction transaction, List<? extends Cargo> cargo) throws LedgerUnavailable {
        SentTransaction recorded = record(transaction, cargo);
        launched.add(new Flight(transaction.nonce(), List.of(recorded)));
        offer(List.of(recorded));
    }

    private SentTransaction record(SignedTransaction transaction, List<? extends Cargo> cargo) {
        int attempt = sent.attempts(identity.chainId(), turn.sender(), transaction.nonce()) + 1;
        SentTransaction.Place place = new SentTransaction.Place(
                identity.chainId(), turn.sender(), transaction.nonce(), attempt, turn.height());
        SentTransaction recorded = new SentTransaction(transaction.hash(), transaction.raw(), place, clock.instant());
        List<Object> rows = new ArrayList<>(cargo);
        rows.add(recorded);
        events.add(rows);
        return recorded;
    }

    /** Sends what the node has lost meanwhile; offers another transaction where the first in line is stuck. */
    private Flight keepUp(Flight flight) throws LedgerUnavailable, LedgerRefusal {
        boolean first = flight.nonce() == turn.nonce();
        Flight kept = first && pace.isStuck(flight.newest(), turn.height(), clock.instant())
                ? flight.with(replaced(flight))
                : flight;
        offer(kept.attempts());
        return kept;
    }

    /** The same heads again under the same number, or nothing at all where the ledger would not take them any more. */
    private SentTransaction replaced(Flight flight) throws LedgerUnavailable, LedgerRefusal {
        SentTransaction first = flight.attempts().get(0);
        int attempt = flight.newest().place().attempt() + 1;
        Instant now = clock.instant();
        try {
            SignedTransaction again = ledger.signAgain(signed(first), attempt, pace.replacementWei());
            List<Cargo> cargo = sent.cargo(first.hash()).stream()
                    .map(each -> each.submittedAgain(again.hash(), now))
                    .toList();
            return record(again, cargo);
        } catch (LedgerRefusal e) {
            return record(ledger.signNothing(flight.nonce(), attempt, pace.replacementWei()), List.of());
        }
    }

    /** Gives the node the newest attempt it takes. A number that is used up is found out by its receipt. */
    private void offer(List<SentTransaction> attempts) throws LedgerUnavailable {
        String refused = "";
        for (int i = attempts.size() - 1; i >= 0; i--) {
            try {
                ledger.send(signed(attempts.get(i)));
                return;
            } catch (LedgerRefusal e) {
                refused =
                        "the node does not take transaction " + attempts.get(i).hash() + ": " + e.getMessage();
            }
        }
        complaints.accept(refused);
    }

    private boolean await(List<Flight> flights) throws LedgerUnavailable, LedgerRefusal {
        Instant deadline = Instant.now().plus(pace.landing());
        boolean all = true;
        for (Flight flight : flights) {
            Duration left = Duration.between(Instant.now(), deadline);
            all &= land(flight, left.isNegative() ? Duration.ZERO : left);
        }
        return all;
    }

    /** Records the block that took one of the attempts. @return whether there is one */
    private boolean land(Flight flight, Duration patience) throws LedgerUnavailable, LedgerRefusal {
        Duration left = patience;
        for (int i = flight.attempts().size() - 1; i >= 0; i--) {
            SentTransaction attempt = flight.attempts().get(i);
            Optional<Inclusion> inclusion = ledger.inclusion(attempt.hash(), left);
            left = Duration.ZERO;
            if (inclusion.isPresent()) {
                List<SentTransaction> others = new ArrayList<>(flight.attempts());
                others.remove(attempt);
                land(attempt, inclusion.get(), others);
                return true;
            }
        }
        return false;
    }

    private void land(SentTransaction transaction, Inclusion inclusion, List<SentTransaction> others) {
        end(others, Result.LOST);
        if (!inclusion.succeeded()) {
            end(List.of(transaction), Result.REVERTED);
            return;
        }
        List<Object> rows = new ArrayList<>(landed(sent.cargo(transaction.hash()), inclusion));
        rows.add(new SentTransaction.Outcome(transaction, Result.LANDED, clock.instant()));
        events.add(rows);
    }

    private List<Cargo> landed(List<Cargo> cargo, Inclusion inclusion) {
        Instant now = clock.instant();
        if (!cargo.isEmpty()) {
            events.add(inclusion.transaction(), new AnchorReceipt(inclusion, now));
        }
        List<Cargo> rows = new ArrayList<>();
        cargo.forEach(each -> rows.addAll(each.landed(inclusion, now)));
        return rows;
    }

    private void end(List<SentTransaction> transactions, Result result) {
        Instant now = clock.instant();
        List<Object> rows = new ArrayList<>();
        for (SentTransaction transaction : transactions) {
            sent.cargo(transaction.hash()).forEach(each -> rows.add(each.lost(now)));
            rows.add(new SentTransaction.Outcome(transaction, result, now));
        }
        events.add(rows);
    }

    private static SignedTransaction signed(SentTransaction transaction) {
        return new SignedTransaction(
                transaction.hash(), transaction.raw(), transaction.place().nonce());
    }
}
