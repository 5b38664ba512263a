package org.lineproof.inference.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.statement.HeartbeatStatement;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.heartbeat.HeartbeatRecording;
import org.lineproof.inference.control.heartbeat.SignedHeartbeat;
import org.lineproof.inference.entity.SequenceGap;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;

/** Counts of a producer on their way into the log, and what they say about receipts that never came. */
class HeartbeatRegistrarTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final Instant TIME = Instant.parse("2026-11-22T10:00:00Z");

    private final Gateway gateway = new Gateway();
    private final Producer producer = new Producer(signer(1));

    @Test
    void aHeartbeatIsAnEntryOfItsSystemsLogWithTheCountAsItsNumber() throws Exception {
        Outcome.Recorded recorded = (Outcome.Recorded) record(signed(signer(1), 7, TIME));
        String content = gateway.tenant()
                .call(beans -> beans.get(LogReader.class)
                        .standing(recorded.acknowledgement().entry())
                        .orElseThrow()
                        .content());
        Entry entry = Entry.parse(content.getBytes(StandardCharsets.UTF_8));
        assertEquals("heartbeat", entry.type());
        assertEquals("claim-triage", entry.system());
        assertEquals("triage-gateway", entry.producer());
        assertEquals(7, entry.sequence());
        assertEquals("system/claim-triage", recorded.acknowledgement().log().value());
    }

    @Test
    void receiptsThatWereCountedAndNeverCameAreAGapAfterTheLast() {
        gateway.send(producer.jws(1, Producer.fields("claim-0001")));
        gateway.send(producer.jws(2, Producer.fields("claim-0002")));
        assertEquals(List.of(), gaps());
        record(signed(signer(1), 5, TIME));
        assertEquals(List.of(new SequenceGap(SYSTEM, "triage-gateway", 1, 3, 5)), gaps());
        gateway.send(producer.jws(7, Producer.fields("claim-0007")));
        assertEquals(
                List.of(
                        new SequenceGap(SYSTEM, "triage-gateway", 1, 3, 5),
                        new SequenceGap(SYSTEM, "triage-gateway", 1, 6, 6)),
                gaps());
    }

    @Test
    void aCountOfWhatCameIsNoGap() {
        for (int i = 1; i <= 4; i++) {
            gateway.send(producer.jws(i, Producer.fields("claim-000" + i)));
        }
        record(signed(signer(1), 2, TIME));
        record(signed(signer(1), 4, TIME.plusSeconds(60)));
        assertEquals(List.of(), gaps());
    }

    @Test
    void theSameHeartbeatAgainGetsTheFirstEntry() {
        String token = signed(signer(1), 3, TIME);
        Outcome.Recorded first = (Outcome.Recorded) record(token);
        assertEquals(new Outcome.Repeated(first.acknowledgement().entry()), record(token));
        assertEquals(1, gateway.tenant().count("heartbeat"));
    }

    @Test
    void anotherCountForTheSameTimeIsRefused() {
        record(signed(signer(1), 3, TIME));
        Refusal refusal = refused(signed(signer(1), 4, TIME));
        assertEquals("count", refusal.field());
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    }

    @Test
    void aKeyThatNobodyRegisteredForTheSystemIsRefused() {
        Refusal refusal = refused(signed(signer(9), 3, TIME));
        assertEquals("signature", refusal.field());
        assertTrue(refusal.reason().contains("registered model version"), refusal.reason());
        assertEquals(0, gateway.entries());
    }

    @Test
    void aTimeToComeIsRefused() {
        assertEquals(
                "time",
                refused(signed(signer(1), 3, Instant.now().plusSeconds(3_600))).field());
    }

    @Test
    void anUnknownSystemIsRefused() {
        String token = signer(1)
                .sign(HeartbeatStatement.TYPE, statement("other", 3, TIME).claims());
        assertEquals("system", refused(token).field());
    }

    @Test
    void aReceiptIsNoHeartbeat() {
        assertEquals(
                "typ", refused(producer.jws(1, Producer.fields("claim-0001"))).field());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"count\":3|\"count\":-1|count",
                "\"count\":3|\"count\":\"3\"|count",
                "\"count\":3|\"counts\":3|counts",
                "\"epoch\":1|\"epoch\":-1|epoch",
                "\"v\":1|\"v\":2|v",
                "2026-11-22T10:00:00Z|2026-11-22T10:00:00|time",
                "2026-11-22T10:00:00Z|yesterday|time",
                "triage-gateway||iss"
            })
    void whatIsWrongIsNamed(String part, String other, String field) throws Exception {
        ObjectNode claims = statement("claim-triage", 3, TIME).claims();
        String json = CanonicalJson.text(claims).replace(part, other == null ? "" : other);
        assertFalse(json.equals(CanonicalJson.text(claims)), json);
        ObjectNode changed = (ObjectNode) new ObjectMapper().readTree(json);
        Refusal refusal = refused(signer(1).sign(HeartbeatStatement.TYPE, changed));
        assertEquals(field, refusal.field());
    }

    private List<SequenceGap> gaps() {
        return gateway.ask(query -> query.gaps(SYSTEM));
    }

    private Refusal refused(String token) {
        return assertThrows(Refusal.class, () -> record(token));
    }

    private Outcome record(String token) {
        SignedHeartbeat heartbeat = SignedHeartbeat.parse(token);
        return gateway.tenant()
                .call(beans -> beans.get(HeartbeatRecording.class).record(heartbeat));
    }

    private static String signed(JwsSigner key, long count, Instant time) {
        return key.sign(
                HeartbeatStatement.TYPE, statement("claim-triage", count, time).claims());
    }

    private static HeartbeatStatement statement(String system, long count, Instant time) {
        return new HeartbeatStatement("triage-gateway", system, 1, count, time);
    }
}
