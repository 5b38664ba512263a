package org.lineproof.lineage.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.lineage.control.LineageRecording;
import org.lineproof.lineage.control.RepeatedDelivery;
import org.lineproof.lineage.control.openlineage.EventBody;
import org.lineproof.lineage.control.openlineage.EventReader;
import org.lineproof.lineage.entity.LineageEvent;
import org.lineproof.privacy.boundary.RecognitionKey;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.Acknowledgement;

/**
 * Takes OpenLineage events. Whatever can be understood as one is durable before the answer; a client that sends the
 * same bytes again within a day gets the first receipts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineageIngestion {

    @Inject
    CurrentTenant tenant;

    @Inject
    RecognitionKey key;

    @Inject
    LineageRecording recording;

    /**
     * Records one event, or all of an array.
     *
     * @param inflatedBody JSON, at most 20 MiB and 10,000 events
     * @throws Refusal if the body is too large or no JSON, or an event has neither run nor job nor dataset: nothing of
     *     the body is stored then
     */
    public RecordedLineage record(byte[] inflatedBody) {
        EventBody body = EventBody.split(inflatedBody);
        List<LineageEvent> events = new ArrayList<>();
        for (int index = 0; index < body.values().size(); index++) {
            try {
                events.add(EventReader.read(body.values().get(index)));
            } catch (Refusal refusal) {
                throw body.isArray() ? at(index, refusal) : refusal;
            }
        }
        if (events.isEmpty()) {
            return new RecordedLineage(List.of(), true, false);
        }
        Hash digest = digest("/lineage", inflatedBody);
        try {
            return answer(recording.record(digest, events), events, body.isArray(), false);
        } catch (RepeatedDelivery repeated) {
            return answer(recording.earlier(digest), events, body.isArray(), true);
        }
    }

    /**
     * Records the good events of an array in one transaction and names the others.
     *
     * @throws Refusal if the body is too large, or no JSON array
     */
    public LineageBatchOutcome recordBatch(byte[] inflatedBody) {
        EventBody body = EventBody.split(inflatedBody);
        if (!body.isArray()) {
            throw Refusal.malformed(null, "a batch is a JSON array of OpenLineage events");
        }
        List<LineageEvent> events = new ArrayList<>();
        List<LineageBatchOutcome.Failed> failed = new ArrayList<>();
        for (int index = 0; index < body.values().size(); index++) {
            try {
                events.add(EventReader.read(body.values().get(index)));
            } catch (Refusal refusal) {
                failed.add(new LineageBatchOutcome.Failed(index, refusal.reason(), false));
            }
        }
        try {
            if (!events.isEmpty()) {
                recording.record(digest("/lineage/batch", inflatedBody), events);
            }
            return new LineageBatchOutcome(events.size(), failed);
        } catch (RepeatedDelivery repeated) {
            // It was durable before, and its outcome follows from its bytes alone.
            return new LineageBatchOutcome(events.size(), failed);
        }
    }

    private static RecordedLineage answer(
            List<Acknowledgement> logged, List<LineageEvent> events, boolean isArray, boolean repeated) {
        List<LineageReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < logged.size(); i++) {
            receipts.add(new LineageReceipt(logged.get(i), events.get(i).deviations()));
        }
        return new RecordedLineage(receipts, isArray, repeated);
    }

    private Hash digest(String route, byte[] body) {
        return key.digest(tenant.id(), tenant.principal(), route, body);
    }

    private static Refusal at(int index, Refusal refusal) {
        String field = refusal.field() == null ? "" : "." + refusal.field();
        return Refusal.malformed("[" + index + "]" + field, refusal.reason());
    }
}
