package org.lineproof.inference.control.otlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.tenancy.entity.Refusal;

class TraceReadersTest {
    private static final int MUTATIONS = 20_000;

    @Test
    void whatTheJavaExporterSentIsReadWithItsResource() {
        List<OtlpSpan> spans = ProtobufTraces.read(RecordedTraces.protobuf());
        assertEquals(4, spans.size());
        OtlpSpan chat = named(spans, "chat gpt-4o");
        assertEquals("5cbec424d964048e93a6f89641d6a17c", chat.traceId());
        assertEquals("26a26ce9a86b2383", chat.spanId());
        assertEquals("claim-triage", chat.resource().get("lineproof.system").textValue());
        assertEquals(47, chat.attributes().get("gen_ai.usage.input_tokens").longValue());
        assertEquals(0.2, chat.attributes().get("gen_ai.request.temperature").doubleValue());
        assertEquals(
                "[\"stop\"]",
                chat.attributes().get("gen_ai.response.finish_reasons").toString());
        assertTrue(chat.endNanos() >= chat.startNanos() && chat.startNanos() > 1_700_000_000_000_000_000L);
        assertEquals(
                "gen_ai.client.inference.operation.details",
                chat.events().get(0).name());
    }

    @Test
    void theBytesOfASpanAreItsOwnInTheRequest() {
        String request = new String(RecordedTraces.protobuf(), StandardCharsets.ISO_8859_1);
        for (OtlpSpan span : ProtobufTraces.read(RecordedTraces.protobuf())) {
            assertTrue(request.contains(new String(span.raw(), StandardCharsets.ISO_8859_1)), span.name());
        }
        OtlpSpan json = JsonTraces.read(RecordedTraces.json()).get(0);
        String text = new String(json.raw(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("{\"traceId\"") && text.endsWith("\"status\":{}}"), text);
    }

    @Test
    void jsonIsReadLikeProtobufWhereverTheResourceStands() {
        OtlpSpan chat = JsonTraces.read(RecordedTraces.json()).get(0);
        assertEquals("5cbec424d964048e93a6f89641d6a17c", chat.traceId());
        assertEquals(1_764_201_601_500_000_000L, chat.endNanos());
        assertEquals("claims-assistant", chat.resource().get("service.name").textValue());
        assertEquals(52, chat.attributes().get("gen_ai.usage.output_tokens").longValue());
        assertEquals(
                "9007199254740993", chat.attributes().get("gen_ai.request.seed").textValue());
        assertEquals(
                "[{\"role\":\"user\",\"cached\":true}]",
                chat.attributes().get("gen_ai.input.messages").toString());
        assertEquals("gen_ai.choice", chat.events().get(0).name());
    }

    @Test
    void anEmptyRequestHasNoSpans() {
        assertEquals(List.of(), ProtobufTraces.read(new byte[0]));
        assertEquals(List.of(), JsonTraces.read("{}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}x",
                "{\"resourceSpans\":{}}",
                "{\"resourceSpans\":[[]]}",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[7]}]}]}",
                "{\"resourceSpans\":[],\"resourceSpans\":[]}",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"00\",\"spanId\":\"26a26ce9a86b2383\"}]}]}]}"
            })
    void jsonOfAnotherFormIsMalformed(String json) {
        assertMalformed(() -> JsonTraces.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aJsonValueOutOfItsTypeIsMalformed() {
        String request = new String(RecordedTraces.json(), StandardCharsets.UTF_8);
        for (String changed : List.of(
                request.replace("\"intValue\":\"47\"", "\"intValue\":\"4x\""),
                request.replace("\"1764201600000000000\"", "\"-1\""),
                request.replace("gen_ai.request.seed", "gen_ai.request.temperature"),
                request.replace("26a26ce9a86b2383", "0000000000000000"))) {
            assertMalformed(() -> JsonTraces.read(changed.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aMessageThatIsCutOffAnywhereIsRefused() {
        byte[] request = RecordedTraces.protobuf();
        for (int length = 1; length < request.length; length++) {
            byte[] cut = Arrays.copyOf(request, length);
            assertMalformed(() -> ProtobufTraces.read(cut));
        }
    }

    @Test
    void aLengthBeyondTheMessageOrANumberWithoutEndIsRefusedBeforeAnythingIsMadeOfIt() {
        assertMalformed(() -> ProtobufTraces.read(bytes(0x0a, 0xff, 0xff, 0xff, 0xff, 0x7f)));
        assertMalformed(
                () -> ProtobufTraces.read(bytes(0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)));
        assertMalformed(
                () -> ProtobufTraces.read(bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1)));
        assertMalformed(() -> ProtobufTraces.read(bytes(0x0b, 0x0c)));
        assertMalformed(() -> ProtobufTraces.read(bytes(0x02, 0x00)));
        assertMalformed(() -> ProtobufTraces.read(bytes(0x08, 0x01)));
    }

    @Test
    void deeplyNestedValuesAndManySpansAreRefused() {
        byte[] value = new byte[0];
        for (int i = 0; i < 100; i++) {
            value = field(5, field(1, value));
        }
        byte[] attribute = join(field(1, "k".getBytes(StandardCharsets.UTF_8)), field(2, value));
        byte[] resource = field(1, field(1, field(1, attribute)));
        assertMalformed(() -> ProtobufTraces.read(resource));
        ByteArrayOutputStream spans = new ByteArrayOutputStream();
        for (int i = 0; i <= OtlpSpan.MAX_SPANS; i++) {
            spans.writeBytes(field(2, new byte[0]));
        }
        byte[] many = field(1, field(2, spans.toByteArray()));
        Refusal refusal = assertThrows(Refusal.class, () -> ProtobufTraces.read(many));
        assertEquals(Refusal.Kind.TOO_LARGE, refusal.kind());
    }

    @Test
    void fieldsOfALaterSchemaAreSkipped() {
        byte[] later = join(
                RecordedTraces.protobuf(),
                bytes(0x78, 1),
                bytes(0x79, 1, 2, 3, 4, 5, 6, 7, 8),
                bytes(0x7d, 1, 2, 3, 4));
        assertEquals(4, ProtobufTraces.read(later).size());
    }

    @Test
    void changedBytesAreReadOrRefusedAndNothingElseHappens() {
        long seed = System.nanoTime();
        System.out.println("mutated traces, seed " + seed);
        mutate(RecordedTraces.protobuf(), ProtobufTraces::read, seed);
        mutate(RecordedTraces.json(), JsonTraces::read, seed);
    }

    private static void mutate(byte[] request, Function<byte[], List<OtlpSpan>> reader, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = request.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                reader.apply(changed);
            } catch (Refusal e) {
                assertTrue(e.kind() == Refusal.Kind.MALFORMED, "seed " + seed);
            }
        }
    }

    private static OtlpSpan named(List<OtlpSpan> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMalformed(Executable reading) {
        assertEquals(
                Refusal.Kind.MALFORMED, assertThrows(Refusal.class, reading).kind());
    }

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | 2);
        int rest = content.length;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
