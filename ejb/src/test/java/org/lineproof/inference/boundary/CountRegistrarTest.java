package org.lineproof.inference.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.statement.CountStatement;
import org.lineproof.evidence.statement.HeartbeatStatement;
import org.lineproof.inference.boundary.counting.CountRegistrar;
import org.lineproof.inference.boundary.counting.RecordedCount;
import org.lineproof.registry.boundary.CountSourceRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.counting.CountSource;
import org.lineproof.registry.entity.counting.CountSourceDeclaration;
import org.lineproof.transparency.boundary.LogReader;

/** Sources of counts and what they count, on a real PostgreSQL with the rights of the application's role. */
class CountRegistrarTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final Instant FROM = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-22T11:00:00Z");
    private static final JwsSigner BILL = signer(7);

    private final Gateway gateway = new Gateway();

    @BeforeEach
    void registerTheSource() {
        assertTrue(register(source("bill", BILL)).created());
    }

    @Test
    void aCountIsAnEntryOfTheSystemsLog() throws Exception {
        RecordedCount recorded = record(signed(BILL, statement("bill", 7)));
        String content = gateway.tenant()
                .call(beans -> beans.get(LogReader.class)
                        .standing(recorded.acknowledgement().entry())
                        .orElseThrow()
                        .content());
        Entry entry = Entry.parse(content.getBytes(StandardCharsets.UTF_8));
        assertEquals(CountRegistrar.ENTRY_TYPE, entry.type());
        assertEquals("bill", entry.producer());
        assertEquals("system/claim-triage", recorded.acknowledgement().log().value());
    }

    @Test
    void theSameCountAgainGetsTheFirstEntry() {
        String token = signed(BILL, statement("bill", 7));
        RecordedCount first = record(token);
        RecordedCount second = record(token);
        assertFalse(first.repeated());
        assertTrue(second.repeated());
        assertEquals(first.acknowledgement().entry(), second.acknowledgement().entry());
        assertEquals(1, gateway.tenant().count("source_count"));
    }

    @Test
    void anotherCountOfTheSamePeriodIsRefused() {
        record(signed(BILL, statement("bill", 7)));
        refuses("count", () -> record(signed(BILL, statement("bill", 8))));
    }

    @Test
    void aKeyThatIsNoSourcesIsRefused() {
        refuses("signature", () -> record(signed(signer(9), statement("bill", 7))));
        refuses("signature", () -> record(signed(BILL, statement("other", 7))));
        refuses("signature", () -> record(signed(signer(1), statement("bill", 7))));
        assertEquals(0, gateway.entries());
    }

    @Test
    void aPeriodToComeIsRefused() {
        CountStatement late =
                new CountStatement("bill", "claim-triage", FROM, Instant.now().plusSeconds(3_600), 7);
        refuses("to", () -> record(signed(BILL, late)));
    }

    @Test
    void aProducersKeyIsNoSource() {
        refuses("signer", () -> register(source("gateway", signer(1))));
    }

    @Test
    void aSourceIsRegisteredOnceAndKeepsItsKey() {
        Registered<CountSource> again = register(source("bill", BILL));
        assertFalse(again.created());
        refuses("signer", () -> register(source("bill", signer(8))));
    }

    @Test
    void anUnknownSystemHasNoSource() {
        refuses("system", () -> register(source("bill", BILL).put("system", "other")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"count\":7|\"count\":-1|count",
                "\"count\":7|\"count\":7.5|count",
                "\"v\":1|\"v\":2|v",
                "11:00:00Z|10:00:00Z|to",
                "11:00:00Z|09:00:00Z|to",
                "10:00:00Z|10 o'clock|from",
                "\"system\"|\"System\"|System",
            })
    void whatIsWrongIsNamed(String part, String other, String field) throws Exception {
        String json = CanonicalJson.text(statement("bill", 7).claims());
        String changed = json.replace(part, other);
        assertFalse(changed.equals(json), json);
        ObjectNode claims = (ObjectNode) new ObjectMapper().readTree(changed);
        refuses(field, () -> record(BILL.sign(CountStatement.TYPE, claims)));
    }

    @Test
    void aHeartbeatIsNoCount() {
        ObjectNode claims = new HeartbeatStatement("bill", "claim-triage", 1, 7, FROM).claims();
        refuses("typ", () -> record(BILL.sign(HeartbeatStatement.TYPE, claims)));
    }

    private Registered<CountSource> register(ObjectNode declaration) {
        return gateway.tenant()
                .call(beans ->
                        beans.get(CountSourceRegistry.class).register(CountSourceDeclaration.parse(declaration)));
    }

    private RecordedCount record(String token) {
        return gateway.tenant().call(beans -> beans.get(CountRegistrar.class).record(token));
    }

    private static ObjectNode source(String name, JwsSigner key) {
        ObjectNode json = new ObjectMapper().createObjectNode().put("system", SYSTEM.value());
        json.put("source", name).set("signer", key.key().json());
        return json;
    }

    private static CountStatement statement(String source, long count) {
        return new CountStatement(source, SYSTEM.value(), FROM, TO, count);
    }

    private static String signed(JwsSigner key, CountStatement statement) {
        return key.sign(CountStatement.TYPE, statement.claims());
    }
}
