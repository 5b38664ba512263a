package org.lineproof.inference.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.heartbeat.HeartbeatRecording;
import org.lineproof.inference.control.heartbeat.SignedHeartbeat;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.TransparencyService;

/**
 * Takes heartbeats: how many statements a producer says it has made. They are compared with what was logged when evidence
 * is evaluated; a count that is ahead of the log is recorded like any other, for it is the evidence.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeartbeatRegistrar {

    @Inject
    HeartbeatRecording recording;

    @Inject
    TransparencyService transparency;

    /**
     * Records one heartbeat, a compact JWS. The same one again gets the same answer.
     *
     * @param token at most 8,192 characters
     * @throws Refusal naming the claim: malformed token; unknown system, a signature that does not hold, a time to come
     *     (unprocessable); another count for the same time (conflict). Nothing is stored then.
     */
    public RecordedHeartbeat record(String token) {
        return switch (recording.record(SignedHeartbeat.parse(token.strip()))) {
            case Outcome.Recorded recorded -> new RecordedHeartbeat(recorded.acknowledgement(), false);
            case Outcome.Repeated repeated ->
                new RecordedHeartbeat(transparency.acknowledged(repeated.id()).orElseThrow(), true);
            case Outcome.Refused refused -> throw refused.refusal();
        };
    }
}
