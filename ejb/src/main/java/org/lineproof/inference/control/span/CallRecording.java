package org.lineproof.inference.control.span;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.otlp.OtlpSpan;
import org.lineproof.inference.entity.TraceOutcome;
import org.lineproof.inference.entity.trace.TraceClient;
import org.lineproof.privacy.boundary.RecognitionKey;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.NewEntry;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.Acknowledgement;

/**
 * Records calls to models that spans tell of, many in one transaction, as entries of type {@code span} in the logs of
 * their systems. Their producers give no numbers, so no completeness is claimed for them.
 */
@ApplicationScoped
public class CallRecording {
    private static final String ROUTE = "traces";

    @Inject
    ReceiptRecording receipts;

    @Inject
    SealedContents contents;

    @Inject
    CallRows rows;

    @Inject
    TraceClients clients;

    @Inject
    RecognitionKey key;

    @Inject
    CurrentTenant tenant;

    private final SecureRandom random = new SecureRandom();

    /**
     * Takes each span of a call on its own.
     *
     * @param system the AI system of those that name none
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public TraceOutcome record(List<OtlpSpan> spans, Optional<String> system) {
        List<TraceOutcome.Rejected> rejected = new ArrayList<>();
        Map<Hash, ObservedCall> calls = new LinkedHashMap<>();
        Map<SystemId, List<ModelVersion>> registered = new HashMap<>();
        Optional<String> otherwise = system.or(() -> assigned(spans));
        int about = 0;
        for (OtlpSpan span : spans) {
            if (!GenAiSpan.is(span)) {
                continue;
            }
            about++;
            try {
                ObservedCall call = ObservedCall.of(span, otherwise);
                registered.computeIfAbsent(call.system(), receipts::modelsOf);
                calls.put(digest(call), call);
            } catch (Refusal refusal) {
                boolean named = otherwise.isPresent() || ObservedCall.isNamed(span);
                rejected.add(new TraceOutcome.Rejected(
                        span.traceId(), span.spanId(), named ? refusal : unassigned(refusal)));
            }
        }
        List<RecordedCall> fresh = fresh(calls, registered);
        return new TraceOutcome(fresh.size(), about - rejected.size() - fresh.size(), spans.size() - about, rejected);
    }

    /** The system of the client that sends, asked for only where a span of a call names none. */
    private Optional<String> assigned(List<OtlpSpan> spans) {
        return spans.stream().anyMatch(span -> GenAiSpan.is(span) && !ObservedCall.isNamed(span))
                ? clients.assigned(tenant.principal())
                        .flatMap(TraceClient::system)
                        .map(SystemId::value)
                : Optional.empty();
    }

    /** A service that is not called like a system is the usual gateway: its administrator has to hear the client's name. */
    private Refusal unassigned(Refusal refusal) {
        return "system".equals(refusal.field())
                ? Refusal.unprocessable(
                        "system",
                        refusal.reason() + ", or assign a system to the API client " + tenant.principal()
                                + " (PUT /api/v1/trace-clients)")
                : refusal;
    }

    private List<RecordedCall> fresh(Map<Hash, ObservedCall> calls, Map<SystemId, List<ModelVersion>> registered) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Map<Hash, UUID> seen = rows.seen(calls.keySet());
        List<NewCall> unseen = new ArrayList<>();
        calls.forEach((digest, call) -> {
            if (!seen.containsKey(digest)) {
                unseen.add(new NewCall(digest, call, model(call, registered.getOrDefault(call.system(), List.of()))));
            }
        });
        List<Acknowledgement> logged =
                contents.append(unseen.stream().map(this::entry).toList());
        List<RecordedCall> fresh = new ArrayList<>();
        for (int i = 0; i < unseen.size(); i++) {
            NewCall call = unseen.get(i);
            fresh.add(new RecordedCall(logged.get(i).entry(), call.call(), call.digest(), call.model()));
        }
        if (!fresh.isEmpty()) {
            rows.add(fresh);
        }
        return fresh;
    }

    private record NewCall(Hash digest, ObservedCall call, Optional<ModelVersion> model) {}

    private static Optional<ModelVersion> model(ObservedCall call, List<ModelVersion> registered) {
        return call.digest()
                .flatMap(declared -> registered.stream()
                        .filter(version -> version.digest().equals(declared))
                        .findFirst());
    }

    private NewEntry entry(NewCall unseen) {
        ObservedCall call = unseen.call();
        Content content = Content.ofFields(call.fields(), call.raw(), random);
        Entry entry = new Entry(
                "span",
                call.system().value(),
                call.producer(),
                0,
                0,
                Entry.minuteOf(Clock.systemUTC().instant()),
                content.root(),
                content.commitment(),
                unseen.model().map(ModelVersion::reference).map(List::of).orElse(List.of()));
        return new NewEntry(call.system().log(), entry, content);
    }

    private Hash digest(ObservedCall call) {
        byte[] span = call.spanKey().getBytes(StandardCharsets.US_ASCII);
        return key.digest(tenant.id(), tenant.principal(), ROUTE, span);
    }
}
