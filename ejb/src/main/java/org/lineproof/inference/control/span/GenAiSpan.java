package org.lineproof.inference.control.span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lineproof.inference.control.otlp.OtlpSpan;
import org.lineproof.tenancy.entity.Refusal;

/**
 * A span of the semantic conventions for generative AI, older and newer ones: a call to a model. What it says becomes
 * the fields of a receipt; prompts and answers are fields of their own, so that they can be withheld.
 */
final class GenAiSpan {
    /** Attributes that become a field by themselves; where two mean the same, the newer one stands first. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("gen_ai.operation.name", "operation"),
            Map.entry("gen_ai.provider.name", "provider"),
            Map.entry("gen_ai.system", "provider"),
            Map.entry("gen_ai.request.model", "requestModel"),
            Map.entry("gen_ai.response.model", "responseModel"),
            Map.entry("gen_ai.response.id", "responseId"),
            Map.entry("gen_ai.response.finish_reasons", "finishReasons"),
            Map.entry("gen_ai.input.messages", "input"),
            Map.entry("gen_ai.prompt", "input"),
            Map.entry("gen_ai.output.messages", "output"),
            Map.entry("gen_ai.completion", "output"),
            Map.entry("gen_ai.system_instructions", "systemInstructions"),
            Map.entry("error.type", "error"));

    /** Attributes that become a member of a field, by the beginning of their names. */
    private static final Map<String, String> GROUPS =
            Map.of("gen_ai.usage.", "usage", "gen_ai.request.", "parameters", "server.", "server", "gen_ai.", "genAi");

    private static final String OPERATION = "gen_ai.operation.name";
    private static final String DECISION = "lineproof.decision.id";
    private static final String DIGEST = "lineproof.model.digest";
    private static final long NANOS = 1_000_000_000L;

    private final OtlpSpan span;

    GenAiSpan(OtlpSpan span) {
        this.span = span;
    }

    /** Whether a model was called; agents, tools and whatever else is traced are left to others. */
    static boolean is(OtlpSpan span) {
        return span.attributes().path(OPERATION).isTextual()
                && (span.attributes().path("gen_ai.request.model").isTextual()
                        || span.attributes().path("gen_ai.response.model").isTextual());
    }

    /** The model that answered, else the one that was asked: a name, and nothing but the caller's word. */
    String model() {
        return text("gen_ai.response.model")
                .or(() -> text("gen_ai.request.model"))
                .orElseThrow();
    }

    /** The digest of a registered model, if the caller declares one. */
    Optional<String> modelDigest() {
        return text(DIGEST);
    }

    /** As declared, else the answer's id, else the span itself. */
    String decisionId() {
        return text(DECISION).or(() -> text("gen_ai.response.id")).orElse(span.traceId() + "-" + span.spanId());
    }

    /** @throws Refusal if the span says neither when it ended nor when it began */
    Instant time() {
        long nanos = span.endNanos() == 0 ? span.startNanos() : span.endNanos();
        if (nanos == 0) {
            throw Refusal.unprocessable("endTimeUnixNano", "is missing; a decision has a time");
        }
        return Instant.ofEpochSecond(Long.divideUnsigned(nanos, NANOS), Long.remainderUnsigned(nanos, NANOS));
    }

    /** Everything of it that speaks of the call, each field to be salted by itself. */
    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("decisionId", decisionId()).put("time", time().toString()).put("modelVersion", model());
        modelDigest().ifPresent(digest -> fields.put("modelDigest", digest));
        fields.putObject("span")
                .put("traceId", span.traceId())
                .put("spanId", span.spanId())
                .put("name", span.name());
        for (Map.Entry<String, JsonNode> attribute : span.attributes().properties()) {
            add(fields, attribute.getKey(), attribute.getValue());
        }
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        for (OtlpSpan.Event event : span.events()) {
            if (event.name().startsWith("gen_ai.")) {
                events.addObject().put("name", event.name()).set("attributes", event.attributes());
            }
        }
        if (!events.isEmpty()) {
            fields.set("events", events);
        }
        return fields;
    }

    private static void add(ObjectNode fields, String name, JsonNode value) {
        String field = FIELDS.get(name);
        if (field != null && !fields.has(field)) {
            fields.set(field, value);
            return;
        }
        GROUPS.keySet().stream()
                .filter(name::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .ifPresent(group ->
                        fields.withObjectProperty(GROUPS.get(group)).set(name.substring(group.length()), value));
    }

    private Optional<String> text(String attribute) {
        return Optional.ofNullable(span.attributes().path(attribute).textValue())
                .filter(text -> !text.isBlank());
    }
}
