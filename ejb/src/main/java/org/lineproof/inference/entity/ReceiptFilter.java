package org.lineproof.inference.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Which receipts are asked for; null asks for all.
 *
 * @param from received at or after
 * @param to received before
 * @param modelRegistered only receipts whose model version was, or was not, registered when they came
 */
public record ReceiptFilter(
        @Nullable SystemId system,
        @Nullable String producer,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable ModelDigest model,
        @Nullable Boolean modelRegistered) {

    /** @throws Refusal (unprocessable) if the time ends before it begins */
    public ReceiptFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.unprocessable("to", "must not be before from");
        }
    }

    /** All receipts of one system. */
    public static ReceiptFilter of(SystemId system) {
        return new ReceiptFilter(system, null, null, null, null, null);
    }

    /** The receipts of one system that came between two instants. */
    public static ReceiptFilter of(SystemId system, Instant from, Instant to) {
        return new ReceiptFilter(system, null, from, to, null, null);
    }

    /** The receipts of a system whose model version nobody had registered. */
    public static ReceiptFilter unregisteredModels(SystemId system) {
        return new ReceiptFilter(system, null, null, null, null, false);
    }
}
