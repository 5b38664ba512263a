package org.lineproof.inference.control.span;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lineproof.inference.control.otlp.OtlpSpan;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * A call to a model as a span tells of it.
 *
 * @param producer the service that made the span
 * @param model the model's name, by declaration
 * @param digest of the model, if one was declared
 * @param raw the span as received
 */
record ObservedCall(
        SystemId system,
        String producer,
        String spanKey,
        String model,
        Optional<ModelDigest> digest,
        String decisionId,
        Instant decidedAt,
        ObjectNode fields,
        byte[] raw) {
    private static final String SYSTEM = "lineproof.system";
    private static final int LAST_YEAR = 9999;

    /**
     * @param system the system that the whole request is about, or its client's; empty if spans name theirs
     * @throws Refusal naming what cannot be recorded
     */
    static ObservedCall of(OtlpSpan span, Optional<String> system) {
        GenAiSpan call = new GenAiSpan(span);
        String service = span.resource().path("service.name").asText("unknown_service");
        Wording.SHORT.check("service.name", service);
        Wording.SHORT.check("model", call.model());
        Wording.SHORT.check("decisionId", call.decisionId());
        if (call.time().atOffset(ZoneOffset.UTC).getYear() > LAST_YEAR) {
            throw Refusal.unprocessable("endTimeUnixNano", "is beyond the year " + LAST_YEAR);
        }
        return new ObservedCall(
                systemOf(span, system, service),
                service,
                span.traceId() + span.spanId(),
                call.model(),
                call.modelDigest().map(ObservedCall::digest),
                call.decisionId(),
                call.time(),
                call.fields(),
                span.raw());
    }

    /** Whether the span or its resource names a system. */
    static boolean isNamed(OtlpSpan span) {
        return named(span).isPresent();
    }

    private static Optional<String> named(OtlpSpan span) {
        return Optional.ofNullable(span.attributes().path(SYSTEM).textValue())
                .or(() -> Optional.ofNullable(span.resource().path(SYSTEM).textValue()));
    }

    /** The nearest word counts: the span's, its resource's, the request's; a service may be called like its system. */
    private static SystemId systemOf(OtlpSpan span, Optional<String> system, String service) {
        String named = named(span).or(() -> system).orElse(service);
        try {
            return new SystemId(named);
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable(
                    SYSTEM,
                    "no AI system is named: set the attribute on the resource, or the header lineproof-system, or have"
                            + " an administrator assign one to the API client");
        }
    }

    private static ModelDigest digest(String text) {
        try {
            return new ModelDigest(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable("lineproof.model.digest", String.valueOf(e.getMessage()));
        }
    }
}
