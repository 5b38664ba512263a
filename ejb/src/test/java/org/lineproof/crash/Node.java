package org.lineproof.crash;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.boundary.AnchoringTurn;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.ProofLedger;
import org.lineproof.anchoring.control.submission.Pace;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.database.Beans;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.LogPublication;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/** An application node without its server: the product's beans over the product's roles, in transactions as theirs are. */
final class Node {

    static final LogName LOG = LogName.LINEAGE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantId tenant;
    private final Tripwire tripwire;
    private final EntityManagerFactory app;
    private final EntityManagerFactory publisher;
    private final ConfiguredLedger ledger;

    Node(NodeDatabase database, AnchorLedger ledger, TenantId tenant, Tripwire tripwire) {
        this.tenant = tenant;
        this.tripwire = tripwire;
        this.app = database.app();
        this.publisher = database.publisher();
        AnchorLedger watched = tripwire.ledger(ledger);
        this.ledger = new ConfiguredLedger() {
            @Override
            public LedgerKind kind() {
                return LedgerKind.ANVIL;
            }

            @Override
            public Pace pace() {
                return new Pace(Duration.ofSeconds(15), Duration.ofSeconds(60), 0);
            }

            @Override
            public AnchorLedger ledger() {
                return watched;
            }

            @Override
            public Optional<ProofLedger> proofs() {
                return Optional.empty();
            }
        };
    }

    EvidenceLog open() {
        return asTenant(beans -> beans.get(TransparencyService.class).openLog(LOG));
    }

    /** Takes entries in one transaction; they are acknowledged when this returns. */
    List<UUID> append(int count) {
        return asTenant(beans -> {
            List<UUID> taken = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                taken.add(beans.get(TransparencyService.class)
                        .append(LOG, entry(i))
                        .entry());
            }
            return taken;
        });
    }

    private static Entry entry(int sequence) {
        Salt salt = Salt.random(RANDOM);
        return new Entry(
                "lineage",
                null,
                "pipeline",
                0,
                sequence,
                Entry.minuteOf(Instant.now()),
                ContentRoot.of(List.of(new Hash(salt.bytes()))),
                RawCommitment.of(salt, new byte[0]),
                List.of());
    }

    /** One round of publication of the log; answers the note that anybody can read then. */
    Optional<String> publish(EvidenceLog log) {
        publisher.runInTransaction(em -> {
            try {
                new Beans(em, tenant, "publisher").get(LogPublication.class).extend(log, 0);
            } catch (Exception damaged) {
                throw new IllegalStateException(damaged);
            }
        });
        return publisher.callInTransaction(
                em -> new LogRows(em).latestCheckpoint(log).map(PublishedCheckpoint::note));
    }

    /** One turn of anchoring. */
    void anchor() {
        try (EntityManager reading = publisher.createEntityManager()) {
            publisher.runInTransaction(em -> {
                try {
                    new Beans(em, tenant, "publisher")
                            .with(AnchorEvents.class, new CommittedEvents(reading))
                            .with(ConfiguredLedger.class, ledger)
                            .get(AnchoringTurn.class)
                            .take();
                } catch (Exception refused) {
                    throw new IllegalStateException(refused);
                }
            });
        }
        tripwire.passes("after anchoring");
    }

    /** The logs as the publisher sees them. */
    List<EvidenceLog> logs() {
        return publisher.callInTransaction(em -> new PublisherRows(em).logs());
    }

    private <T> T asTenant(Function<Beans, T> work) {
        return app.callInTransaction(em -> {
            em.createNativeQuery("select set_config('lineproof.tenant', :tenant, true)", String.class)
                    .setParameter("tenant", tenant.value())
                    .getSingleResult();
            return work.apply(new Beans(em, tenant, "pipeline"));
        });
    }

    /** What the container's interceptor does: each addition is a transaction of its own. */
    private final class CommittedEvents extends AnchorEvents {

        CommittedEvents(EntityManager reading) {
            super(reading);
        }

        @Override
        public void add(List<?> rows) {
            publisher.runInTransaction(em -> new AnchorEvents(em).add(rows));
        }

        @Override
        public void add(String transactionHash, AnchorReceipt receipt) {
            publisher.runInTransaction(em -> new AnchorEvents(em).add(transactionHash, receipt));
        }
    }
}
