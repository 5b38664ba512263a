package org.lineproof.inference.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.inference.control.otlp.JsonTraces;
import org.lineproof.inference.control.otlp.OtlpSpan;
import org.lineproof.inference.control.otlp.ProtobufTraces;
import org.lineproof.inference.control.span.CallRecording;
import org.lineproof.inference.entity.TraceOutcome;
import org.lineproof.tenancy.entity.Refusal;

/** Takes traces of OpenTelemetry exporters and records the calls to generative models that they tell of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TraceIntake {

    @Inject
    CallRecording recording;

    /**
     * Records what a request in protobuf tells; a span that was recorded before is recognised for a day.
     *
     * @param system the AI system of spans that name none
     * @throws Refusal if it is no request or too large; nothing is stored then
     */
    public TraceOutcome recordProtobuf(byte[] request, Optional<String> system) {
        return record(ProtobufTraces.read(request), system);
    }

    /** The same for a request in JSON. */
    public TraceOutcome recordJson(byte[] request, Optional<String> system) {
        return record(JsonTraces.read(request), system);
    }

    private TraceOutcome record(List<OtlpSpan> spans, Optional<String> system) {
        return recording.record(spans, system);
    }
}
