package org.lineproof.inference.entity.proof;

import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.proof.RecordingView;

/**
 * What became of a receipt's proof on a chain. None of it is the verdict, which is our own verification's.
 *
 * @param answer what a node said last when it was asked; null if none was asked
 * @param order whether it is to be recorded; null where the AI system does not ask for it, or no verdict is final yet
 * @param recording the newest thing that happened to the recording; null before anything did
 */
public record ProofOnChain(
        @Nullable NodeAnswer answer,
        @Nullable RecordingOrder order,
        @Nullable RecordingView recording) {

    /** How the recording stands; what a node told of it is checked by its proof, in a bundle. */
    public enum RecordingState {
        /** The AI system does not ask for it, or there is no proof that is known to hold. */
        NOT_ORDERED,
        /** It must not be recorded, or the contract does not take it. */
        REFUSED,
        /** It waits for the chain, or for the administrator of the registry of proofs. */
        WAITING,
        RECORDED
    }

    public RecordingState state() {
        if (order == null) {
            return RecordingState.NOT_ORDERED;
        }
        if (order.refusal().isPresent()) {
            return RecordingState.REFUSED;
        }
        if (recording == null) {
            return RecordingState.WAITING;
        }
        return switch (recording.state()) {
            case RECORDED -> RecordingState.RECORDED;
            case REFUSED -> RecordingState.REFUSED;
            case SUBMITTED, LOST -> RecordingState.WAITING;
        };
    }

    /** The same in plain words, with the reason of a refusal. */
    public String recordingWords() {
        return switch (state()) {
            case NOT_ORDERED -> "not asked for";
            case WAITING -> "ordered, not on the chain yet";
            case RECORDED -> "recorded on a " + (recording == null ? "chain" : recording.ledger());
            case REFUSED -> "not recorded: " + reason();
        };
    }

    private @Nullable String reason() {
        return order != null && order.refusal().isPresent()
                ? order.refusal().get()
                : recording == null ? null : recording.reason();
    }
}
