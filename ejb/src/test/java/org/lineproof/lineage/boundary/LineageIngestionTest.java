package org.lineproof.lineage.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.lineage.control.LineageRecording;
import org.lineproof.lineage.control.openlineage.EventReader;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.LogName;

/** The way of an event into the database, with the rights of the application's role. */
class LineageIngestionTest {

    private static final String EVENT = Pipeline.run("START", 0, "run-1", "clean", List.of("raw"), List.of("cleaned"));

    private TestTenant tenant;
    private Pipeline pipeline;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant();
        pipeline = new Pipeline(tenant);
    }

    @Test
    void anEventIsDurableWithItsBytesAndThePromiseNamesItsLeaf() throws Exception {
        RecordedLineage recorded = pipeline.send(EVENT);
        Acknowledgement logged = recorded.receipts().get(0).acknowledgement();
        var content = tenant.call(
                beans -> beans.get(SealedContents.class).open(logged.entry()).orElseThrow());
        var standing = tenant.call(
                beans -> beans.get(LogReader.class).standing(logged.entry()).orElseThrow());
        Entry entry = Entry.parse(standing.content().getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(EVENT.getBytes(StandardCharsets.UTF_8), content.raw());
        assertEquals(content.root(), entry.contentRoot());
        assertEquals(LogName.LINEAGE, logged.log());
        assertTrue(logged.promise().contains(logged.leafHash().base64()));
        assertFalse(recorded.isArray() || recorded.repeated());
    }

    @Test
    void theSameBytesAgainGetTheSameReceipt() {
        RecordedLineage first = pipeline.send(EVENT);
        RecordedLineage second = pipeline.send(EVENT);
        assertEquals(first.receipts(), second.receipts());
        assertTrue(second.repeated());
        assertEquals(1, tenant.count("log_entry"));
        assertEquals(1, tenant.count("sealed_content"));
    }

    @Test
    void theSameBytesSentManyTimesAtOnceGetOneReceipt() throws Exception {
        pipeline.send(EVENT);
        String event = EVENT.replace("run-1", "run-2");
        Callable<RecordedLineage> send = () -> pipeline.send(event);
        Set<List<LineageReceipt>> answers = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            for (Future<RecordedLineage> answer : clients.invokeAll(Collections.nCopies(6, send))) {
                answers.add(answer.get().receipts());
            }
        }
        assertEquals(1, answers.size());
        assertEquals(2, tenant.count("log_entry"));
    }

    @Test
    void anotherClientWithTheSameBytesGetsAReceiptOfItsOwn() {
        RecordedLineage first = pipeline.send(EVENT);
        tenant.as("another");
        assertNotEquals(first.receipts(), pipeline.send(EVENT).receipts());
    }

    @Test
    void aDeliveryIsForgottenAfterItsTime() {
        pipeline.send(EVENT);
        TestDatabase.shared()
                .asOwner("update lineage_delivery set expires_at = now() - interval '1 minute' where tenant_id = '"
                        + tenant.id() + "'");
        assertFalse(pipeline.send(EVENT).repeated());
        TestDatabase.shared()
                .asOwner("update lineage_delivery set expires_at = now() - interval '1 minute' where tenant_id = '"
                        + tenant.id() + "'");
        pipeline.send(Pipeline.run("START", 0, "run-2", "clean", List.of(), List.of()));
        assertEquals(1, tenant.count("lineage_delivery"), "the expired one was deleted");
    }

    @Test
    void anArrayIsRecordedWholeOrNotAtAll() {
        RecordedLineage recorded = pipeline.send("[" + EVENT + "," + EVENT + "]");
        assertTrue(recorded.isArray());
        assertEquals(2, recorded.receipts().size());
        Refusal refusal = assertThrows(Refusal.class, () -> pipeline.send("[" + EVENT + ",{}]"));
        assertEquals("[1].run", refusal.field());
        assertEquals(2, tenant.count("log_entry"));
        assertEquals(List.of(), pipeline.send("[]").receipts());
    }

    @Test
    void aBatchKeepsTheGoodEventsAndNamesTheOthers() {
        String batch = "[" + EVENT + ",{\"x\":1},7," + EVENT.replace("run-1", "run-2") + "]";
        LineageBatchOutcome outcome = pipeline.sendBatch(batch);
        assertEquals("partial", outcome.status());
        assertEquals(2, outcome.successful());
        assertEquals(
                List.of(1, 2),
                outcome.failedEvents().stream()
                        .map(LineageBatchOutcome.Failed::index)
                        .toList());
        assertEquals(0, outcome.retriable());
        assertEquals(outcome, pipeline.sendBatch(batch), "sent again");
        assertEquals(2, tenant.count("log_entry"));
        assertThrows(Refusal.class, () -> pipeline.sendBatch(EVENT));
        assertEquals("failure", pipeline.sendBatch("[7]").status());
        assertEquals("success", pipeline.sendBatch("[]").status());
    }

    @Test
    void anythingThatIsAnEventIsTakenHoweverStrange() {
        for (String event : List.of(
                "{\"run\":7}",
                "{\"run\":{\"runId\":\"\\u0000\"},\"job\":[],\"inputs\":[null,{\"name\":\"\\ud800\"}]}",
                "{\"job\":{\"namespace\":\"" + "n".repeat(1_000) + "\",\"name\":\"" + "ü".repeat(1_000) + "\"},"
                        + "\"outputs\":[{\"namespace\":\"" + "🩺".repeat(500) + "\",\"name\":\"x\"}]}",
                "{\"dataset\":{\"namespace\":\"a\",\"name\":\"b\"},\"_sd\":[1],\"big\":123456789012345678901234567890}")) {
            assertFalse(pipeline.send(event).receipts().get(0).deviations().isEmpty(), event);
        }
    }

    @Test
    void aSecondEventCostsFiveStatementsWithTheOneThatNamesTheTenantAndTwoThatAServerRemembers() {
        pipeline.send(EVENT);
        LineageEvent event = EventReader.read(EVENT.getBytes(StandardCharsets.UTF_8));
        long statements = tenant.statements(beans -> {
            beans.get(TransparencyService.class).openLog(LogName.LINEAGE);
            beans.get(LineageRecording.class).record(Hash.sha256(new byte[] {1}), List.of(event));
        });
        assertEquals(
                7,
                statements,
                "tenant, log (cached on a server), its successor and key of promises (cached for seconds), entry,"
                        + " content, rows of the graph");
    }
}
