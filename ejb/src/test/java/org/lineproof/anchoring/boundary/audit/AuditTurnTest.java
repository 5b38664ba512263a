package org.lineproof.anchoring.boundary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AsyncResult;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.audit.AuditAlarm;
import org.lineproof.anchoring.control.audit.AuditBook;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.anchoring.entity.audit.AuditStanding;
import org.lineproof.anchoring.entity.audit.AuditSubject;
import org.lineproof.anchoring.entity.audit.LastAudit;
import org.lineproof.database.Beans;
import org.lineproof.database.TestDatabase;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;

/** Turns of the server's own audit: what they record and whom they tell. Real rows, a real chain. */
@ExtendWith(DevelopmentChain.class)
class AuditTurnTest {

    private static final TestDatabase DATABASE = LogFixture.DATABASE;
    private static final String CHANGE = "update log_entry set content = '%2$s' where entry_id ="
            + " (select entry_id from log_position where log_no = %1$d and position = 3)";

    private final LogFixture fixture = new LogFixture();
    private final List<LogRecord> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord event) {
            told.add(event);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private TestRegistry registry;
    private RegistryLedger ledger;
    private boolean broken;

    @BeforeEach
    void aLogOfFiveEntries(URI node) throws Exception {
        registry = new TestRegistry(node, fixture.tenant.value());
        ledger = registry.ledger();
        fixture.receive(5);
        fixture.publish();
        Logger.getLogger(AuditAlarm.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(AuditAlarm.class.getName()).removeHandler(listener);
        ledger.close();
        registry.close();
    }

    @Test
    void aLogAndTheListOfLogsAreAuditedOnceAnInterval() {
        Instant start = Instant.now();
        take(start);
        take(start);
        assertEquals(2, runs(), "one of the log, one of the list");
        assertEquals(new AuditGlance(last().endedAt(), Outcome.INTACT, 0), glance());
        assertEquals(5, last().compared());
        assertEquals(Outcome.INTACT, lastOfList().outcome());
        assertTrue(told.isEmpty());

        take(Instant.now().plusSeconds(1));
        assertEquals(4, runs());
    }

    @Test
    void aNewFindingIsToldOnceWithItsPlaceAndCureAndItsEndToo() {
        long damaged = standing().damaged();
        damage("x");
        takeNow();
        takeNow();
        assertEquals(
                1,
                told.size(),
                () -> told.stream().map(LogRecord::getMessage).toList().toString());
        assertEquals(Level.SEVERE, told.get(0).getLevel());
        String alarm = told.get(0).getMessage();
        assertTrue(alarm.contains("CHANGED_ENTRY in " + fixture.log.origin() + " at entry 3"), alarm);
        assertTrue(alarm.contains("what to do: " + Fault.CHANGED_ENTRY.cure()), alarm);
        assertEquals(new AuditGlance(last().endedAt(), Outcome.FINDINGS, 1), glance());
        assertEquals(Fault.CHANGED_ENTRY, last().findings().get(0).fault());
        assertEquals(3, last().findings().get(0).index());
        assertEquals(damaged + 1, standing().damaged());

        damage("entry 3");
        takeNow();
        assertEquals(2, told.size());
        assertEquals(Level.INFO, told.get(1).getLevel());
        assertTrue(told.get(1).getMessage().contains("no longer found: CHANGED_ENTRY"), told.get(1)::getMessage);
        assertEquals(Outcome.INTACT, glance().outcome());
        assertEquals(damaged, standing().damaged());
    }

    @Test
    void anAuditThatBreaksOffIsRecordedAndLeavesWhatWasFoundStanding() {
        damage("x");
        takeNow();
        broken = true;
        takeNow();
        assertEquals(1, told.size());
        assertEquals(Outcome.FINDINGS, glance().outcome());
        assertEquals(
                List.of("anything, the audit broke off: java.lang.IllegalStateException: no memory left"),
                last().notCompared());
        assertEquals(Outcome.INCOMPLETE, lastOfList().outcome());
    }

    @Test
    void oneNodeAtATimeAudits() {
        DATABASE.asPublisher(other -> {
            assertTrue(new AuditBook(other).lock());
            takeNow();
            return other;
        });
        assertEquals(0, runs());
        takeNow();
        assertEquals(2, runs());
    }

    @Test
    void aServerThatStopsRecordsNothing() {
        take(Instant.now(), () -> false);
        assertEquals(0, runs());
    }

    @Test
    void whoWasNeverAuditedIsOverdueFromItsOpeningOn() {
        LogFixture waiting = new LogFixture();
        AuditStanding before = standing();
        takeNow();
        AuditStanding after = standing();
        assertEquals(before.overdue() - 2, after.overdue(), "the log, and the list of logs");
        assertEquals(before.audited() + 2, after.audited());
        assertTrue(after.alarming(), () -> waiting.log + " waits for its audit");
    }

    @Test
    void aTenantSeesItsOwnAuditsAndChangesNone() {
        takeNow();
        LogFixture other = new LogFixture();
        assertEquals(0, count(other.tenant, "audit_run"));
        for (String statement : List.of(
                "update audit_run set outcome = 'INTACT'",
                "delete from audit_run",
                "delete from audit_finding",
                "insert into audit_finding select * from audit_finding")) {
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> DATABASE.runAsTenant(
                            fixture.tenant,
                            em -> em.createNativeQuery(statement).executeUpdate()));
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> DATABASE.asPublisher(
                        em -> em.createNativeQuery("delete from audit_run").executeUpdate()));
        assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
    }

    private void takeNow() {
        take(Instant.now().plusSeconds(1));
    }

    private void take(Instant before) {
        take(before, () -> true);
    }

    private void take(Instant before, BooleanSupplier goesOn) {
        DATABASE.asPublisher(em -> {
            AuditTurn turn = new AuditTurn();
            turn.book = own(em);
            turn.background = new Background();
            try {
                turn.take(before, goesOn);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return turn;
        });
    }

    /** Other tests' logs are none of our business. */
    private AuditBook own(EntityManager entityManager) {
        return new AuditBook(entityManager) {
            @Override
            public List<AuditSubject> due(Instant before) {
                return super.due(before).stream()
                        .filter(subject -> subject.tenant().equals(fixture.tenant))
                        .toList();
            }
        };
    }

    /** What the container does: each audit is a request and a transaction of the tenant's own. */
    private final class Background extends AuditInBackground {
        @Override
        public Future<AuditResult> audit(AuditSubject subject, BooleanSupplier goesOn) {
            if (broken) {
                return CompletableFuture.failedFuture(new IllegalStateException("no memory left"));
            }
            return asTenant(beans -> {
                LogAudit audit = beans.get(LogAudit.class);
                EvidenceLog log = subject.log();
                return new AsyncResult<>(log == null ? audit.list() : audit.audit(log.name()));
            });
        }
    }

    private <T> T asTenant(Function<Beans, T> work) {
        ConfiguredLedger configured = new ConfiguredLedger() {
            @Override
            public AnchorLedger ledger() {
                return ledger;
            }
        };
        return DATABASE.asTenant(
                fixture.tenant,
                em -> work.apply(new Beans(em, fixture.tenant, "")
                        .with(SigningKeys.class, fixture.keys())
                        .with(ConfiguredLedger.class, configured)));
    }

    private AuditGlance glance() {
        return asTenant(beans -> beans.get(AuditQuery.class).glances().get(fixture.log.number()));
    }

    private LastAudit last() {
        return asTenant(beans -> beans.get(AuditQuery.class).last(fixture.log).orElseThrow());
    }

    private LastAudit lastOfList() {
        return asTenant(beans -> beans.get(AuditQuery.class).lastOfList().orElseThrow());
    }

    /** Of all organisations, other tests' among them. */
    private static AuditStanding standing() {
        return DATABASE.asPublisher(em -> new AuditBook(em).standing(Instant.EPOCH.plusSeconds(1)));
    }

    private long runs() {
        return count(fixture.tenant, "audit_run");
    }

    private static long count(TenantId tenant, String table) {
        return DATABASE.asTenant(tenant, em -> (Long) em.createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult());
    }

    private void damage(String content) {
        DATABASE.asOwner(CHANGE.formatted(fixture.log.number(), content));
    }
}
