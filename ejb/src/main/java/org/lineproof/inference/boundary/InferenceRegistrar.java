package org.lineproof.inference.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.inference.control.batch.BatchLines;
import org.lineproof.inference.control.batch.BatchUnderOneSignature;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.TransparencyService;

/**
 * Takes inference receipts. Reading and parsing happen before the transaction, so that a slow client holds no database
 * connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InferenceRegistrar {

    @Inject
    ReceiptRecording recording;

    @Inject
    TransparencyService transparency;

    /**
     * Records one receipt, an SD-JWT or a compact JWS. The same statement again gets the same answer.
     *
     * @param token at most 65,536 characters
     * @throws Refusal naming the field: malformed token; unknown system, or a signature that does not hold
     *     (unprocessable); another statement under the same number (conflict). Nothing is stored then.
     */
    public InferenceReceipt record(String token) {
        return switch (recording
                .record(List.of(SignedReceipt.parse(token.strip())))
                .get(0)) {
            case Outcome.Recorded recorded -> new InferenceReceipt(recorded.acknowledgement(), false);
            case Outcome.Repeated repeated ->
                new InferenceReceipt(transparency.acknowledged(repeated.id()).orElseThrow(), true);
            case Outcome.Refused refused -> throw refused.refusal();
        };
    }

    /**
     * Records the good lines of a batch in one transaction and names the others.
     *
     * @param ndjson lines of the form {@code {"receipt":"<token>"}}, at most 10,000 and 20 MiB
     * @throws Refusal if the batch as a whole is too large
     */
    public BatchOutcome recordBatch(InputStream ndjson) {
        List<Integer> parsedAt = new ArrayList<>();
        List<SignedReceipt> parsed = new ArrayList<>();
        List<BatchOutcome.Accepted> accepted = new ArrayList<>();
        List<BatchOutcome.Failed> failed = new ArrayList<>();
        BatchLines.each(ndjson, line -> {
            int index = parsed.size() + failed.size();
            try {
                parsed.add(BatchLines.receipt(line));
                parsedAt.add(index);
            } catch (Refusal refusal) {
                failed.add(failure(index, refusal));
            }
        });
        List<Outcome> outcomes = parsed.isEmpty() ? List.of() : recording.record(parsed);
        for (int i = 0; i < outcomes.size(); i++) {
            add(parsedAt.get(i), outcomes.get(i), accepted, failed);
        }
        return new BatchOutcome(accepted, failed);
    }

    /**
     * Records a batch that its producer signed as a whole: all receipts in one transaction, or none. What is refused is
     * named, and nothing else then; the same batch again gets the same receipts.
     *
     * @param ndjson the signed head, then a line for each receipt; at most 5,000 receipts and 20 MiB
     * @throws Refusal if the head is ill-formed or does not fit the receipts
     */
    public BatchOutcome recordSigned(InputStream ndjson) {
        BatchUnderOneSignature batch = BatchUnderOneSignature.read(ndjson);
        List<BatchOutcome.Accepted> accepted = new ArrayList<>();
        List<BatchOutcome.Failed> failed = new ArrayList<>();
        batch.refused().forEach((index, refusal) -> failed.add(failure(index, refusal)));
        if (failed.isEmpty()) {
            recording.recordWhole(batch.receipts()).forEach((index, outcome) -> add(index, outcome, accepted, failed));
        }
        return new BatchOutcome(accepted, failed);
    }

    private static void add(
            int index, Outcome outcome, List<BatchOutcome.Accepted> accepted, List<BatchOutcome.Failed> failed) {
        switch (outcome) {
            case Outcome.Recorded recorded ->
                accepted.add(new BatchOutcome.Accepted(
                        index, recorded.acknowledgement().entry()));
            case Outcome.Repeated repeated -> accepted.add(new BatchOutcome.Accepted(index, repeated.id()));
            case Outcome.Refused refused -> failed.add(failure(index, refused.refusal()));
        }
    }

    private static BatchOutcome.Failed failure(int index, Refusal refusal) {
        return new BatchOutcome.Failed(index, refusal.field(), refusal.reason());
    }
}
