package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lineproof.deploy.demo.ApiClient;

/** Traces of the OpenTelemetry Java SDK, which knows of us nothing but the endpoint. */
class TracesIT {
    private static final String PROTOBUF = "application/x-protobuf";

    private final Installation installation = new Installation();
    private final Caller pipeline = installation.pipeline();
    private final Declared declared = Declared.by(pipeline);

    @Test
    void aCallThatTheSdkTracesBecomesADeclaredReceiptInThePublishedLog() throws Exception {
        String answer = "chatcmpl-" + declared.system;
        assertTrue(exported(answer), "the exporter was answered with success");
        JsonNode page =
                pipeline.get("/receipts?system=" + declared.system).is(200).json();
        assertEquals(1, page.get("total").asInt(), page::toString);
        JsonNode receipt =
                installation.published(pipeline, page.at("/items/0/id").asText());
        assertEquals("DECLARED", receipt.get("evidenceClass").asText());
        assertTrue(receipt.get("signature").isNull(), receipt::toString);
        assertEquals(answer, receipt.at("/fields/decisionId").asText());
        assertEquals("gpt-4o-2024-08-06", receipt.at("/model/label").asText());
        assertEquals(47, receipt.at("/fields/usage/input_tokens").asInt());
        String entry =
                pipeline.get("/entries/" + receipt.get("id").asText()).is(200).text();
        assertFalse(entry.contains("femur") || entry.contains(answer), entry);
        installation.assertIntact("system/" + declared.system);
    }

    @Test
    void aRequestThatIsNoneIsAnsweredInTheWordsOfOtlp() {
        Answer protobuf =
                pipeline.post("/traces", PROTOBUF, new byte[] {0x0a, 0x7f}).is(400);
        assertEquals(PROTOBUF, protobuf.header("Content-Type"));
        assertEquals(0x08, protobuf.bytes()[0]);
        Answer json = pipeline.post("/traces", "application/json", "{\"resourceSpans\":7}")
                .is(400);
        assertEquals(3, json.json().get("code").asInt());
        Caller.nobody(installation.endpoints())
                .post("/traces", PROTOBUF, new byte[0])
                .is(401);
    }

    @Test
    void spansThatCannotBeRecordedAreRejectedInPart() {
        String request = """
            {"resourceSpans":[{"resource":{"attributes":[]},"scopeSpans":[{"spans":[
              {"traceId":"5cbec424d964048e93a6f89641d6a17c","spanId":"26a26ce9a86b2383","endTimeUnixNano":"1764201600000000000",
               "attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
                             {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}}]},
              {"traceId":"5cbec424d964048e93a6f89641d6a17c","spanId":"26a26ce9a86b2384","name":"GET /"}]}]}]}\
            """;
        Answer answer = pipeline.post(
                        "/traces",
                        "application/json",
                        request.getBytes(StandardCharsets.UTF_8),
                        "lineproof-system",
                        "unknown")
                .is(200);
        assertEquals("1", answer.json().at("/partialSuccess/rejectedSpans").asText(), answer::text);
        assertEquals("1", answer.header("Lineproof-Ignored-Spans"));
        Answer taken = pipeline.post(
                        "/traces",
                        "application/json",
                        request.getBytes(StandardCharsets.UTF_8),
                        "lineproof-system",
                        declared.system)
                .is(200);
        assertEquals("{}", new String(taken.bytes(), StandardCharsets.UTF_8));
        assertEquals("1", taken.header("Lineproof-Recorded-Spans"));
    }

    private boolean exported(String answer) throws IOException {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(installation.endpoints().api() + "/traces")
                .setCompression("gzip")
                .addHeader(
                        "Authorization",
                        "Bearer " + ApiClient.pipeline(installation.endpoints()).token())
                .build();
        Resource service = Resource.create(Attributes.of(
                AttributeKey.stringKey("service.name"),
                "claims-assistant",
                AttributeKey.stringKey("lineproof.system"),
                declared.system));
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(service)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build()) {
            Tracer tracer = provider.get("gateway");
            tracer.spanBuilder("chat gpt-4o")
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute("gen_ai.operation.name", "chat")
                    .setAttribute("gen_ai.request.model", "gpt-4o")
                    .setAttribute("gen_ai.response.model", "gpt-4o-2024-08-06")
                    .setAttribute("gen_ai.response.id", answer)
                    .setAttribute("gen_ai.usage.input_tokens", 47L)
                    .setAttribute("gen_ai.input.messages", "[{\"role\":\"user\",\"content\":\"a broken femur\"}]")
                    .startSpan()
                    .end();
            tracer.spanBuilder("GET /").setSpanKind(SpanKind.SERVER).startSpan().end();
            CompletableResultCode flushed = provider.forceFlush().join(60, TimeUnit.SECONDS);
            return flushed.isSuccess();
        }
    }
}
