package org.lineproof.transparency.control.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.security.SecureRandom;
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
import org.lineproof.database.Beans;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.boundary.LogPublication;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.control.DamagedLog;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.promise.LatePublication;
import org.lineproof.transparency.entity.promise.PromiseStanding;

/** Promises as they are handed out, and a publisher that comes in time, late, or not at all. */
class PromiseAlarmTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestTenant tenant = new TestTenant();
    private final List<LogRecord> told = new ArrayList<>();
    private final PromiseAlarm alarm = new PromiseAlarm(Instant.now());
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
    void open() {
        tenant.run(beans -> beans.get(TransparencyService.class).openLog(LogName.LINEAGE));
        Logger.getLogger(PromiseAlarm.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(PromiseAlarm.class.getName()).removeHandler(listener);
    }

    @Test
    void aPromiseWhoseTimeHasNotComeIsNotBroken() {
        Instant deadline = promised(append());
        look(deadline.minusSeconds(1));
        assertEquals(new PromiseStanding(0, 0, null), standing());
        assertTrue(told.isEmpty());
    }

    @Test
    void anEntryThatNobodyPublishesInTimeRaisesOneAlarm() {
        Instant deadline = promised(append());
        append();
        for (int second = 2; second < 300; second += 10) {
            look(deadline.plusSeconds(second));
        }
        assertEquals(new PromiseStanding(2, 2, deadline), standing());
        assertEquals(1, told.size(), told.toString());
        assertEquals(Level.SEVERE, told.get(0).getLevel());
        assertTrue(
                told.get(0).getMessage().contains(log().origin()), told.get(0).getMessage());
        assertTrue(
                told.get(0).getMessage().contains(deadline.toString()),
                told.get(0).getMessage());
    }

    @Test
    void aPromiseThatWasKeptLateStaysMissed() {
        Instant deadline = promised(append());
        look(deadline.plusSeconds(2));
        publish();
        assertEquals(new PromiseStanding(1, 0, null), standing());
        List<LatePublication> late =
                tenant.call(beans -> beans.get(LogReader.class).late(LogName.LINEAGE, 1));
        assertEquals(1, late.size());
        assertEquals(0, late.get(0).index());
        assertEquals(deadline, late.get(0).publishBy());
    }

    @Test
    void whatThePublisherItselfPublishesLateIsRecordedWithThePublication() {
        Acknowledgement acknowledged = append();
        append();
        // What a publisher does that comes back after an hour: the deadline lies behind it.
        DATABASE.asOwner("update log_entry set publish_by = received_at - interval '1 hour' where entry_id = '"
                + acknowledged.entry() + "'");
        publish();
        List<LatePublication> late =
                tenant.call(beans -> beans.get(LogReader.class).late(LogName.LINEAGE, 2));
        assertEquals(1, late.size());
        assertTrue(late.get(0).publishedAt().isAfter(late.get(0).publishBy()));
        assertEquals(
                0,
                tenant.call(beans -> beans.get(LogReader.class).late(LogName.LINEAGE, 0))
                        .size());
        look(Instant.now());
        assertEquals(1, told.size(), told.toString());
    }

    @Test
    void whatIsPublishedInTimeIsNeverMissed() {
        Instant deadline = promised(append());
        publish();
        look(deadline.plusSeconds(600));
        assertEquals(new PromiseStanding(0, 0, null), standing());
        assertTrue(told.isEmpty());
    }

    @Test
    void anEntryOfATransactionThatCommittedLateIsNotPassedOver() {
        var late = DATABASE.begin(tenant.id());
        Acknowledgement acknowledged = append(new Beans(late, tenant.id(), "pipeline"));
        late.flush();
        append();
        publish();
        look(Instant.now());
        late.getTransaction().commit();
        late.close();
        Instant deadline = promised(acknowledged);
        look(deadline.plusSeconds(2));
        assertEquals(new PromiseStanding(1, 1, deadline), standing());
    }

    @Test
    void theApplicationsRoleCannotTakeAMissedPromiseBack() {
        look(promised(append()).plusSeconds(2));
        Exception e = assertThrows(
                Exception.class,
                () -> DATABASE.runAsTenant(
                        tenant.id(),
                        em -> em.createNativeQuery("delete from missed_promise").executeUpdate()));
        assertTrue(String.valueOf(e.getMessage()).contains("permission denied"), e.getMessage());
        assertEquals(0, new TestTenant().count("missed_promise"));
    }

    private Acknowledgement append() {
        return tenant.call(PromiseAlarmTest::append);
    }

    private static Acknowledgement append(Beans beans) {
        TransparencyService service = beans.get(TransparencyService.class);
        Disclosure field = Disclosure.of(Salt.random(RANDOM), "name", TextNode.valueOf("a run"));
        return service.append(
                LogName.LINEAGE,
                new Entry(
                        "lineage",
                        null,
                        "pipeline",
                        0,
                        0,
                        Entry.minuteOf(Instant.now()),
                        ContentRoot.of(List.of(field.digest())),
                        RawCommitment.of(Salt.random(RANDOM), new byte[1]),
                        List.of()));
    }

    /** The deadline that the signed promise names. */
    private static Instant promised(Acknowledgement acknowledged) {
        try {
            return Promise.parse(SignedNote.parse(acknowledged.promise()).text())
                    .deadline();
        } catch (MalformedNote e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish() {
        EvidenceLog log = log();
        DATABASE.<Object>asPublisher(em -> {
            try {
                return new Beans(em, tenant.id(), "publisher")
                        .get(LogPublication.class)
                        .extend(log, 0);
            } catch (DamagedLog e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    private void look(Instant now) {
        DATABASE.<Object>asPublisher(em -> {
            alarm.look(List.of(log()), new PromiseBook(em), now);
            return now;
        });
    }

    private EvidenceLog log() {
        return DATABASE.asPublisher(em -> new PublisherRows(em)
                .logs().stream()
                        .filter(log -> log.tenant().equals(tenant.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private PromiseStanding standing() {
        return tenant.call(beans -> beans.get(LogReader.class).promises(LogName.LINEAGE));
    }
}
