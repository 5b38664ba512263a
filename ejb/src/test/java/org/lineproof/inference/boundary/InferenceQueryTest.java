package org.lineproof.inference.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.signer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestDatabase;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.entity.DecisionView;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.inference.entity.SequenceGap;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;

class InferenceQueryTest {

    private static final SystemId SYSTEM = new SystemId("claim-triage");

    private final Producer producer = new Producer(signer(1));
    private Gateway gateway;

    @BeforeEach
    void registerSystemAndModel() {
        gateway = new Gateway();
    }

    private UUID send(long sequence) {
        return gateway.send(producer.sdJwt(sequence, Producer.fields("claim-" + sequence)))
                .acknowledgement()
                .entry();
    }

    private Page<ReceiptRow> list(ReceiptFilter filter) {
        return gateway.ask(query -> query.list(filter, PageRequest.first(100)));
    }

    @Test
    void missingNumbersOfEachProducerAreFound() {
        for (long sequence : new long[] {2, 3, 6, 7, 10}) {
            send(sequence);
        }
        gateway.send(new Producer(signer(1)).named("another").sdJwt(1, Producer.fields("x")));
        assertEquals(
                List.of(
                        new SequenceGap(SYSTEM, "triage-gateway", 1, 1, 1),
                        new SequenceGap(SYSTEM, "triage-gateway", 1, 4, 5),
                        new SequenceGap(SYSTEM, "triage-gateway", 1, 8, 9)),
                gateway.ask(query -> query.gaps(SYSTEM)));
    }

    @Test
    void numbersWithoutGapHaveNone() {
        send(2);
        send(1);
        assertEquals(List.of(), gateway.ask(query -> query.gaps(SYSTEM)));
        assertEquals(List.of(), gateway.ask(query -> query.gaps(new SystemId("unknown"))));
    }

    @Test
    void aListShowsTheNewestFirstAndIsPaged() {
        send(1);
        send(2);
        UUID newest = send(3);
        Page<ReceiptRow> page = gateway.ask(query -> query.list(ReceiptFilter.of(SYSTEM), new PageRequest(0, 2)));
        assertEquals(3, page.total());
        assertEquals(2, page.items().size());
        assertEquals(newest, page.items().get(0).id());
        assertEquals("claim-3", page.items().get(0).decisionId());
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), page.items().get(0).decidedAt());
    }

    @Test
    void aFilterTakesSystemProducerModelAndTime() {
        send(1);
        gateway.send(producer.sdJwt(2, Producer.fields("claim-2").put("modelDigest", digest('e'))));
        ReceiptFilter all = new ReceiptFilter(null, null, null, null, null, null);
        assertEquals(2, list(all).total());
        assertEquals(0, list(ReceiptFilter.of(new SystemId("other"))).total());
        assertEquals(
                0,
                list(new ReceiptFilter(SYSTEM, "other", null, null, null, null)).total());
        assertEquals(
                2,
                list(new ReceiptFilter(SYSTEM, "triage-gateway", null, null, null, null))
                        .total());
        ModelDigest model = new ModelDigest(digest('e'));
        assertEquals(
                1, list(new ReceiptFilter(null, null, null, null, model, null)).total());
        assertEquals(1, list(ReceiptFilter.unregisteredModels(SYSTEM)).total());
        assertEquals(
                1, list(new ReceiptFilter(SYSTEM, null, null, null, null, true)).total());
        Instant now = Instant.now();
        assertEquals(
                2,
                list(ReceiptFilter.of(SYSTEM, now.minusSeconds(600), now.plusSeconds(600)))
                        .total());
        assertEquals(
                0,
                list(ReceiptFilter.of(SYSTEM, now.plusSeconds(600), now.plusSeconds(900)))
                        .total());
    }

    @Test
    void aDecisionIsFoundByItsIdWithAllItsReceipts() {
        UUID first = gateway.send(producer.sdJwt(1, Producer.fields("claim-x")))
                .acknowledgement()
                .entry();
        UUID second = gateway.send(producer.sdJwt(2, Producer.fields("claim-x")))
                .acknowledgement()
                .entry();
        DecisionView decision = gateway.ask(query -> query.decision("claim-x")).orElseThrow();
        assertEquals(
                List.of(first, second),
                decision.receipts().stream().map(r -> r.id()).toList());
        assertEquals(List.of(first, second), gateway.ask(query -> query.receiptsOf(SYSTEM, "claim-x")));
        assertEquals(List.of(), gateway.ask(query -> query.receiptsOf(new SystemId("other"), "claim-x")));
        assertTrue(gateway.ask(query -> query.decision("unknown")).isEmpty());
    }

    @Test
    void receiptsAreCountedByDay() {
        send(1);
        send(2);
        var counts = gateway.ask(query -> query.countsByDay(ReceiptFilter.of(SYSTEM)));
        assertEquals(2, counts.stream().mapToLong(day -> day.receipts()).sum());
    }

    @Test
    void anErasedReceiptIsStillListedWithoutItsFields() {
        UUID id = send(1);
        TestDatabase.shared()
                .asOwner(
                        "delete from receipt_field where entry_id = '" + id + "'",
                        "delete from sealed_content where entry_id = '" + id + "'");
        ReceiptRow row = list(ReceiptFilter.of(SYSTEM)).items().get(0);
        assertNull(row.decisionId());
        var view = gateway.ask(query -> query.receipt(id)).orElseThrow();
        assertTrue(view.erased() && view.fields().isEmpty());
        assertTrue(view.model().registered());
        assertTrue(gateway.ask(query -> query.decision("claim-1")).isEmpty());
        assertFalse(gateway.ask(query -> query.gaps(SYSTEM)).iterator().hasNext());
    }
}
