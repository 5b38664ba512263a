package org.lineproof.inference.control;

import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.ReceiptFields;
import org.lineproof.inference.entity.ReceiptRow;

/**
 * A receipt's rows side by side.
 *
 * @param fields null after an erasure
 */
public record ListedReceipt(LoggedReceipt receipt, @Nullable ReceiptFields fields) {

    ReceiptRow row() {
        return new ReceiptRow(
                receipt.id(),
                receipt.system(),
                receipt.producer(),
                receipt.epoch(),
                receipt.sequence(),
                receipt.receivedAt(),
                receipt.evidenceClass(),
                receipt.modelEntry() != null,
                fields == null ? null : fields.modelDigest(),
                fields == null ? null : fields.modelLabel(),
                fields == null ? null : fields.decisionId(),
                fields == null ? null : fields.decidedAt(),
                fields == null ? null : fields.proofSystem());
    }
}
