package org.lineproof.inference.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.signer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.otlp.OtlpSpan;
import org.lineproof.inference.control.otlp.ProtobufTraces;
import org.lineproof.inference.control.otlp.RecordedTraces;
import org.lineproof.inference.control.span.CallRecording;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.TraceOutcome;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.PageRequest;

/** The way of traces into the database, with the bytes of a real exporter. */
class TraceIntakeTest {
    private static final String CHAT = "chatcmpl-9J3uIL87gldCFtiIbyaOvTeYBRA3l";

    private Gateway gateway;

    @BeforeEach
    void registerSystemAndModel() {
        gateway = new Gateway();
    }

    @Test
    void callsToModelsAreDeclaredReceiptsAndOtherSpansAreCounted() throws Exception {
        TraceOutcome outcome = send(RecordedTraces.protobuf());
        assertEquals(new TraceOutcome(2, 0, 2, List.of()), outcome);
        ReceiptView view = gateway.ask(query -> query.decision(CHAT).orElseThrow())
                .receipts()
                .get(0);
        assertEquals(EvidenceClass.DECLARED, view.evidenceClass());
        assertNull(view.signature());
        assertEquals("claims-assistant", view.producer());
        assertEquals(0, view.sequence());
        assertEquals("gpt-4o-2024-08-06", view.model().label());
        assertNull(view.model().digest());
        assertFalse(view.model().registered());
        assertEquals("openai", view.fields().get("provider").textValue());
        assertEquals(
                "{\"input_tokens\":47,\"output_tokens\":52}",
                view.fields().get("usage").toString());
        assertEquals(
                "{\"address\":\"api.openai.com\",\"port\":443}",
                view.fields().get("server").toString());
        assertEquals(200, view.fields().at("/parameters/max_tokens").intValue());
        assertEquals(0.2, view.fields().at("/parameters/temperature").doubleValue());
        assertTrue(view.fields().get("input").textValue().contains("broken femur"));
        Entry entry = Entry.parse(view.standing().content().getBytes(StandardCharsets.UTF_8));
        assertEquals("span", entry.type());
        assertEquals(0, entry.sequence());
        for (String secret : List.of(
                "femur",
                "urgent",
                CHAT,
                "gpt-4o",
                view.fields().at("/span/traceId").textValue())) {
            assertFalse(view.standing().content().contains(secret), secret);
        }
    }

    @Test
    void promptAndAnswerAreFieldsOfTheirOwnAndTheRawBytesAreCommittedTo() throws Exception {
        send(RecordedTraces.protobuf());
        ReceiptView view = gateway.ask(query -> query.decision(CHAT).orElseThrow())
                .receipts()
                .get(0);
        Entry entry = Entry.parse(view.standing().content().getBytes(StandardCharsets.UTF_8));
        var content = gateway.tenant()
                .call(beans -> beans.get(SealedContents.class).open(view.id()).orElseThrow());
        assertEquals(content.root(), entry.contentRoot());
        assertEquals(content.commitment(), entry.raw());
        assertNull(content.statement());
        assertTrue(content.disclosures().stream().anyMatch(field -> field.name().equals("output")));
    }

    @Test
    void aSpanThatComesAgainMakesNoSecondReceiptForTheSameClientAlone() {
        send(RecordedTraces.protobuf());
        assertEquals(new TraceOutcome(0, 2, 2, List.of()), send(RecordedTraces.protobuf()));
        assertEquals(2, gateway.entries());
        gateway.tenant().as("another-client");
        assertEquals(2, send(RecordedTraces.protobuf()).recorded());
    }

    @Test
    void aSpanThatStandsTwiceInOneRequestIsRecordedOnce() {
        byte[] once = RecordedTraces.protobuf();
        byte[] twice = new byte[once.length * 2];
        System.arraycopy(once, 0, twice, 0, once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        assertEquals(new TraceOutcome(2, 2, 4, List.of()), send(twice));
    }

    @Test
    void theSameCallInJsonIsRecognised() {
        send(RecordedTraces.protobuf());
        assertEquals(
                new TraceOutcome(0, 1, 0, List.of()), intake().recordJson(RecordedTraces.json(), Optional.empty()));
    }

    @Test
    void aCallForASystemThatNobodyRegisteredIsRejectedAndTheRestIsTaken() {
        String json = new String(RecordedTraces.json(), StandardCharsets.UTF_8);
        TraceOutcome unknown =
                intake().recordJson(utf8(json.replace("claim-triage", "unknown-system")), Optional.empty());
        assertEquals("system", unknown.rejected().get(0).reason().field());
        TraceOutcome ill = intake().recordJson(utf8(json.replace("claim-triage", "No System!")), Optional.empty());
        assertEquals("lineproof.system", ill.rejected().get(0).reason().field());
        TraceOutcome untimed = intake().recordJson(
                        utf8(json.replace("\"1764201600000000000\"", "0").replace("1764201601500000000", "0")),
                        Optional.empty());
        assertEquals("endTimeUnixNano", untimed.rejected().get(0).reason().field());
        assertEquals(0, gateway.entries());
    }

    @Test
    void theSystemIsNamedByTheRequestOrTheServiceWhereNoAttributeNamesIt() {
        String json = new String(RecordedTraces.json(), StandardCharsets.UTF_8).replace("lineproof.system", "other");
        assertEquals(
                1, intake().recordJson(utf8(json), Optional.of("claim-triage")).recorded());
        String service =
                json.replace("claims-assistant", "claim-triage").replace("26a26ce9a86b2383", "26a26ce9a86b2384");
        assertEquals(1, intake().recordJson(utf8(service), Optional.empty()).recorded());
        assertEquals(
                1,
                intake().recordJson(utf8(json.replace("26a2", "26a3")), Optional.empty())
                        .rejected()
                        .size());
    }

    @Test
    void aDeclaredDigestOfARegisteredModelRefersToItsRegistration() {
        String json = new String(RecordedTraces.json(), StandardCharsets.UTF_8)
                .replace(
                        "gen_ai.request.temperature\",\"value\":{\"doubleValue\":0.2",
                        "lineproof.model.digest\",\"value\":{\"stringValue\":\"" + digest('a') + "\"")
                .replace(
                        "gen_ai.request.seed\",\"value\":{\"intValue\":\"9007199254740993\"",
                        "lineproof.decision.id\",\"value\":{\"stringValue\":\"claim-77\"");
        assertEquals(1, intake().recordJson(utf8(json), Optional.empty()).recorded());
        ReceiptView view = gateway.ask(query -> query.decision("claim-77").orElseThrow())
                .receipts()
                .get(0);
        assertTrue(view.model().registered());
        assertEquals(digest('a'), view.model().digest());
        assertEquals(EvidenceClass.DECLARED, view.evidenceClass());
    }

    @Test
    void declaredCallsAreListedAndMakeNoGapsAmongNumberedOnes() {
        send(RecordedTraces.protobuf());
        gateway.send(new Producer(signer(1)).named("claims-assistant").sdJwt(1, Producer.fields("claim-1")));
        SystemId system = new SystemId("claim-triage");
        List<ReceiptRow> rows = gateway.ask(query -> query.list(ReceiptFilter.of(system), PageRequest.first(10)))
                .items();
        assertEquals(3, rows.size());
        assertEquals(List.of(), gateway.ask(query -> query.gaps(system)));
        assertEquals(
                0,
                gateway.ask(query -> query.list(ReceiptFilter.unregisteredModels(system), PageRequest.first(10)))
                        .total(),
                "calls that tell no digest name no version that could be registered");
    }

    @Test
    void aRequestCostsFewStatementsHoweverManySpansItHas() {
        TestTenant tenant = gateway.tenant();
        List<OtlpSpan> chat = ProtobufTraces.read(RecordedTraces.protobuf());
        long few = tenant.statements(beans -> beans.get(CallRecording.class).record(chat, Optional.empty()));
        List<OtlpSpan> many =
                IntStream.range(0, 150).mapToObj(i -> renamed(chat.get(0), i)).toList();
        long more = tenant.statements(beans -> beans.get(CallRecording.class).record(many, Optional.empty()));
        assertEquals(150, tenant.count("receipt where producer = 'claims-assistant'") - 2);
        assertTrue(more <= 9 && few <= 9, few + " and " + more);
    }

    private static OtlpSpan renamed(OtlpSpan span, int number) {
        return new OtlpSpan(
                span.traceId(),
                String.format("%016x", number + 1),
                span.name(),
                span.startNanos(),
                span.endNanos(),
                span.attributes()
                        .deepCopy()
                        .put("gen_ai.operation.name", "chat")
                        .put("gen_ai.request.model", "m"),
                span.resource(),
                span.events(),
                span.raw());
    }

    private TraceOutcome send(byte[] request) {
        return intake().recordProtobuf(request, Optional.empty());
    }

    private TraceIntake intake() {
        TraceIntake intake = new TraceIntake();
        intake.recording = new CallRecording() {
            @Override
            public TraceOutcome record(List<OtlpSpan> spans, Optional<String> system) {
                return gateway.tenant()
                        .call(beans -> beans.get(CallRecording.class).record(spans, system));
            }
        };
        return intake;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
