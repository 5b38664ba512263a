package org.lineproof.transparency.control.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.transparency.control.LogFixture;

class WitnessDeskTest {
    private final WitnessedLog log = new WitnessedLog();
    private final LocalWitness witness = new LocalWitness().watching(log.fixture.signer.key());
    private final HttpWitness http = new HttpWitness(witness.address());
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final WitnessDesk desk = new WitnessDesk(WitnessedLog.listed(witness, "Foundation A"), http, () -> now);

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

    @BeforeEach
    void listen() {
        Logger.getLogger(WitnessDesk.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(WitnessDesk.class.getName()).removeHandler(listener);
        http.close();
        witness.close();
    }

    @Test
    void aWitnessThatIsDownIsNamedOnceAndAskedAgainLater() {
        log.grow(3);
        witness.stop();
        for (int round = 0; round < 20; round++) {
            log.round(desk);
            now = now.plusSeconds(60);
        }
        assertEquals(1, told.size(), told.toString());
        assertTrue(
                told.get(0).getMessage().contains("publication goes on"),
                told.get(0).getMessage());
        log.grow(2);
        witness.startAgain();
        now = now.plus(Duration.ofMinutes(10));
        log.round(desk);
        assertEquals(5, witness.remembered(log.origin()));
        assertEquals(
                "witness " + witness.key().name() + " answers again",
                told.get(1).getMessage());
    }

    @Test
    void aWitnessThatIsDownIsLeftAloneForAWhile() {
        log.grow(1);
        witness.stop();
        log.round(desk);
        witness.startAgain();
        now = now.plusSeconds(4);
        log.round(desk);
        assertEquals(0, witness.requests());
        now = now.plusSeconds(1);
        log.round(desk);
        assertEquals(1, witness.requests());
    }

    @Test
    void aLogThatTheWitnessDoesNotKnowKeepsNoOtherLogWaiting() {
        WitnessedLog unknown = new WitnessedLog();
        unknown.grow(1);
        log.grow(1);
        log.round(desk, unknown.log());
        log.round(desk, unknown.log());
        assertEquals(1, log.stored());
        assertEquals(2, witness.requests(), "the unknown log is left alone for a while");
        assertEquals(1, told.size());
        assertEquals(Level.WARNING, told.get(0).getLevel());
    }

    @Test
    void aForkIsAnAlarm() throws Exception {
        log.grow(3);
        http.add(0, List.of(), log.forked(3));
        log.round(desk);
        assertEquals(Level.SEVERE, told.get(0).getLevel());
        assertTrue(told.get(0).getMessage().contains(log.origin()), told.get(0).getMessage());
        assertTrue(told.get(0).getMessage().contains("forked"), told.get(0).getMessage());
    }

    @Test
    void oneNodeAtATimeAsks() {
        boolean second = LogFixture.DATABASE.asPublisher(first -> {
            assertTrue(new CosignatureBook(first).lock());
            return LogFixture.DATABASE.<Boolean>asPublisher(other -> new CosignatureBook(other).lock());
        });
        assertFalse(second);
    }

    @Test
    void theApplicationsRoleNeitherWritesNorChangesCosignatures() {
        log.grow(1);
        log.round(desk);
        for (String sql : List.of(
                "insert into cosignature select log_no, tree_size, 'x', tenant_id, line, cosigned_at, received_at"
                        + " from cosignature",
                "update cosignature set line = 'x'",
                "delete from cosignature")) {
            Exception e = assertThrows(
                    Exception.class,
                    () -> LogFixture.DATABASE.runAsTenant(
                            log.fixture.tenant, em -> em.createNativeQuery(sql).executeUpdate()));
            assertTrue(String.valueOf(e.getMessage()).contains("permission denied"), e.getMessage());
        }
    }

    @Test
    void aTenantSeesItsOwnCosignaturesAlone() {
        log.grow(1);
        log.round(desk);
        assertEquals(1, log.stored());
        assertEquals(0, new TestTenant().count("cosignature"));
    }
}
