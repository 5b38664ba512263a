package org.lineproof.web.portal.receipts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.web.portal.telling.LogWords;
import org.lineproof.web.portal.telling.ProofWords;
import org.lineproof.web.portal.telling.StatementWords;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Words;

/** A row of the list of receipts; evidence class and state of the log stay two columns. */
public record ReceiptLine(ReceiptRow row, EntryStanding.@Nullable State entry) {

    public UUID id() {
        return row.id();
    }

    public String system() {
        return row.system().value();
    }

    /** "triage-gateway 0/17": producer, epoch and number. */
    public String producer() {
        return row.sequence() == 0 ? row.producer() : row.producer() + " " + row.epoch() + "/" + row.sequence();
    }

    public Instant receivedAt() {
        return row.receivedAt();
    }

    /** The decision's id, empty after an erasure. */
    public String decision() {
        return row.decisionId() == null ? "" : row.decisionId();
    }

    /** The model as registered or stated, else the start of its digest. */
    public String model() {
        if (row.modelLabel() != null) {
            return row.modelLabel();
        }
        return row.modelDigest() == null ? "erased" : Words.shortened(row.modelDigest());
    }

    public boolean modelRegistered() {
        return row.modelRegistered();
    }

    public String evidence() {
        return StatementWords.evidenceClass(row.evidenceClass());
    }

    /** What is known about a proof that came with it, empty without one. */
    public String proof() {
        return row.proof() == null ? "" : ProofWords.brief(row.proof());
    }

    public Mark state() {
        return entry == null ? Mark.bad("Entry missing") : LogWords.mark(entry);
    }
}
