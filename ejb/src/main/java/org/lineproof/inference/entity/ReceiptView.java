package org.lineproof.inference.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.transparency.entity.EntryStanding;

/**
 * An inference receipt with everything known about it.
 *
 * @param id of the receipt, the same as its entry's
 * @param fields name and value of every field that is still kept; empty after an erasure
 * @param signature null if nobody signed
 * @param proof null if the receipt carries none
 * @param erased whether the content was erased
 */
public record ReceiptView(
        UUID id,
        SystemId system,
        String producer,
        long epoch,
        long sequence,
        Instant receivedAt,
        EvidenceClass evidenceClass,
        @Nullable Signature signature,
        Model model,
        @Nullable ProofStanding proof,
        ObjectNode fields,
        boolean erased,
        EntryStanding standing) {

    /** How the producer's signature can be checked by others. */
    public enum Form {
        /** Over digests of the fields (RFC 9901): anybody can check it, under masking too. */
        SD_JWT,
        /** Over the root of a batch, to which the receipt's own path leads: anybody can check it, under masking too. */
        BATCH,
        /** Over the clear fields: a masked extract can show it only as checked by us. */
        JWS,
        /** Nobody signed: a span told of it. */
        SPAN
    }

    /**
     * The producer's signature, checked at reception.
     *
     * @param key RFC 7638 thumbprint of the registered key that verified it, base64url
     */
    public record Signature(Form form, String verdict, String key) {}

    /**
     * The model that decided, as the statement names it.
     *
     * @param digest null after an erasure
     * @param label name@version as registered, else as stated; null if neither is known
     * @param registered whether that version was registered when the receipt came
     * @param registration the registration's entry in the log {@code audit}, null if not registered
     * @param trainedBy the job that trained it, null if not declared
     */
    public record Model(
            @Nullable String digest,
            @Nullable String label,
            boolean registered,
            @Nullable UUID registration,
            @Nullable JobId trainedBy) {}
}
