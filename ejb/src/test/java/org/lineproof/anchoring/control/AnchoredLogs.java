package org.lineproof.anchoring.control;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.control.recording.Recordings;
import org.lineproof.anchoring.control.recording.TenantRecordings;
import org.lineproof.anchoring.control.submission.AnchoringRound;
import org.lineproof.anchoring.control.submission.Pace;
import org.lineproof.anchoring.control.submission.SentTransactions;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorEvent.State;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.SentTransaction;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedHead;

/** The logs of a tenant of its own, and rounds of anchoring over them. */
final class AnchoredLogs {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration LANDING = Duration.ofSeconds(15);
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LARGEST = 40;

    /** A log and how far it has grown. */
    record Grown(EvidenceLog log, NaiveTree tree, int size) {
        Head head(int size) {
            return new Head(size, tree.root(size));
        }
    }

    /** What other tests ordered in the same database waits for registries of theirs. */
    private static final class OwnRecordings extends Recordings {
        private final TenantId tenant;

        OwnRecordings(EntityManager entityManager, TenantId tenant) {
            super(entityManager);
            this.tenant = tenant;
        }

        @Override
        public List<WaitingKey> waitingKeys() {
            return super.waitingKeys().stream()
                    .filter(key -> key.tenant().equals(tenant))
                    .toList();
        }
    }

    private final TestDatabase database = TestDatabase.shared();
    private final TenantId tenant = new TenantId("anchored-" + COUNT.incrementAndGet());
    private final Map<LogName, Grown> logs = new HashMap<>();
    private Instant now = NOW;
    private @Nullable ProofLedger statements;
    private Pace pace = new Pace(LANDING, PATIENCE, 0);

    AnchoredLogs() {
        database.runAsTenant(tenant, em -> em.persist(new Organisation(tenant, "An organisation", Instant.EPOCH)));
    }

    TenantId tenant() {
        return tenant;
    }

    Grown open(String name, int size) {
        byte[] key = new byte[32];
        key[31] = 1;
        EvidenceLog log =
                new EvidenceLog(tenant, new LogName(name), "test.example/" + tenant + "/" + name, key, Instant.EPOCH);
        database.runAsTenant(tenant, em -> em.persist(log));
        Grown grown = new Grown(log, NaiveTree.of(log.origin(), LARGEST), size);
        logs.put(log.name(), grown);
        return grown;
    }

    void grow(Grown log, int size) {
        logs.put(log.log().name(), new Grown(log.log(), log.tree(), size));
    }

    /** The log grows, but from a changed past. */
    void rewrite(Grown log, int size) {
        logs.put(log.log().name(), new Grown(log.log(), NaiveTree.of("rewritten", LARGEST), size));
    }

    /** From now on rounds record proved statements in this registry, too. */
    void recordIn(ProofLedger registry) {
        statements = registry;
    }

    /** Orders the recording of a statement. */
    StatementRecording order(Grown log, Hash leaf, ProofClaim claim) {
        StatementRecording recording = new StatementRecording(log.log(), leaf, claim, NOW);
        database.runAsTenant(tenant, em -> new TenantRecordings(em).add(recording));
        return recording;
    }

    /** What happened to a recording, oldest first. */
    List<RecordingEvent> events(StatementRecording recording) {
        return database.asTenant(
                tenant,
                em -> em.createQuery(
                                "select e from RecordingEvent e where e.recordingNumber = :number order by e.number",
                                RecordingEvent.class)
                        .setParameter("number", recording.number())
                        .getResultList());
    }

    /** Time goes by. */
    void wait(Duration time) {
        now = now.plus(time);
    }

    /** Rounds wait for blocks, as they do at first. */
    void patience() {
        pace = new Pace(LANDING, PATIENCE, 0);
    }

    /** Rounds do not wait for blocks from now on. */
    void haste(long replacementWei) {
        pace = new Pace(Duration.ZERO, PATIENCE, replacementWei);
    }

    /** One round; what it recorded stays, whatever its end. */
    void round(AnchorLedger ledger) throws LedgerUnavailable, LedgerRefusal {
        round(ledger, Fuse.none());
    }

    /** One round of a node that dies when the fuse has burnt down. */
    void round(AnchorLedger ledger, Fuse fuse) throws LedgerUnavailable, LedgerRefusal {
        Optional<Exception> end = database.asPublisher(em -> attempt(em, new FusedLedger(ledger, fuse), fuse));
        if (end.isPresent() && end.get() instanceof LedgerUnavailable unavailable) {
            throw unavailable;
        }
        if (end.isPresent() && end.get() instanceof LedgerRefusal refusal) {
            throw refusal;
        }
    }

    /** One round, if no other node has the turn. @return whether there was one */
    boolean turn(AnchorLedger ledger) {
        return database.asPublisher(em ->
                new AnchorEvents(em).lock() && attempt(em, ledger, Fuse.none()).isEmpty());
    }

    private Optional<Exception> attempt(EntityManager entityManager, AnchorLedger ledger, Fuse fuse) {
        List<PublishedHead> newest = new ArrayList<>();
        logs.values()
                .forEach(log -> newest.add(
                        new PublishedHead(log.log(), log.size(), log.tree().root(log.size()))));
        try {
            AnchoringRound round = new AnchoringRound(
                    ledger,
                    new CommittedEvents(entityManager, fuse),
                    this::consistency,
                    new SentTransactions(entityManager),
                    pace,
                    InstantSource.fixed(now));
            if (statements != null) {
                round.andStatements(statements, new OwnRecordings(entityManager, tenant));
            }
            round.run(newest);
            return Optional.empty();
        } catch (LedgerUnavailable | LedgerRefusal e) {
            return Optional.of(e);
        }
    }

    private ConsistencyProof consistency(EvidenceLog log, long first, long second) {
        NaiveTree tree = logs.get(log.name()).tree();
        return new ConsistencyProof(first, second, tree.consistency(first, second));
    }

    void record(Object... rows) {
        database.asPublisher(em -> {
            new AnchorEvents(em).add(List.of(rows));
            return rows;
        });
    }

    /** Records a transaction as the first attempt at its number, and does not send it. */
    void recordUnsent(SignedTransaction transaction, AnchorLedger ledger) throws LedgerUnavailable, LedgerRefusal {
        AnchorLedger.Turn turn = ledger.turn();
        SentTransaction.Place place = new SentTransaction.Place(
                ledger.identity().chainId(), turn.sender(), transaction.nonce(), 1, turn.height());
        record(new SentTransaction(transaction.hash(), transaction.raw(), place, NOW));
    }

    /** Records a transaction with a head of a log, and does not send it. */
    void recordUnsent(Grown log, int size, SignedTransaction transaction, AnchorLedger ledger)
            throws LedgerUnavailable, LedgerRefusal {
        record(AnchorEvent.submitted(log.log(), log.head(size), ledger.identity(), transaction.hash(), NOW));
        recordUnsent(transaction, ledger);
    }

    /** Transactions that were recorded and of which no end is known. */
    long underWay(String sender) {
        return database.asPublisher(em -> em.createQuery(
                        "select count(s) from SentTransaction s where s.sender = :sender"
                                + " and not exists (select 1 from AnchorOutcome o where o.hash = s.hash)",
                        Long.class)
                .setParameter("sender", sender)
                .getSingleResult());
    }

    /** Transactions that were recorded. */
    long recorded(String sender) {
        return database.asPublisher(
                em -> em.createQuery("select count(s) from SentTransaction s where s.sender = :sender", Long.class)
                        .setParameter("sender", sender)
                        .getSingleResult());
    }

    List<State> states(Grown log) {
        return database.asTenant(
                tenant,
                em -> em.createQuery(
                                "select e.state from AnchorEvent e where e.logNumber = :log order by e.number",
                                State.class)
                        .setParameter("log", log.log().number())
                        .getResultList());
    }

    Optional<AnchorEvent> covering(Grown log, long size) {
        return database.asTenant(tenant, em -> new Anchors(em).covering(log.log(), size));
    }

    Optional<AnchorProof> proof(String transaction) {
        return database.asTenant(tenant, em -> new Anchors(em).proof(transaction));
    }

    /** Transactions of this tenant whose proof nobody asks for any more. */
    long givenUp() {
        return database.asTenant(tenant, em -> new Anchors(em).unproven(null, ProofPatience.end(now)));
    }

    Optional<AnchorReceipt> receipt(String transaction) {
        return database.asTenant(tenant, em -> new Anchors(em).receipt(transaction));
    }

    Optional<Instant> waitingSince() {
        return database.asTenant(tenant, em -> new Anchors(em).longestWaiting().map(AnchorEvent::at));
    }
}
