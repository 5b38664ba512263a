package org.lineproof.web.portal.receipts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.boundary.proof.ProofsOnChain;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.LedgerReader;
import org.lineproof.web.portal.telling.ChainWords;
import org.lineproof.web.portal.telling.FieldWords;
import org.lineproof.web.portal.telling.LogWords;
import org.lineproof.web.portal.telling.StatementWords;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Step;

/** One receipt: what it states, field by field, and what stands behind it. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    InferenceQuery inference;

    @Inject
    LedgerReader ledger;

    @Inject
    ProofsOnChain onChain;

    private String id = "";
    private @Nullable ReceiptView receipt;
    private List<Step> steps = List.of();

    /** Fills the page, or answers that there is no such receipt. */
    public void load() {
        Optional<ReceiptView> found = Absence.identifier(id).flatMap(inference::receipt);
        if (found.isEmpty()) {
            Absence.answer("no receipt has this id");
            return;
        }
        ReceiptView view = found.get();
        receipt = view;
        List<Step> shown = new ArrayList<>(List.of(StatementWords.model(view), StatementWords.signature(view)));
        ChainWords.step(onChain.of(view.id())).ifPresent(shown::add);
        shown.add(LogWords.step(view.standing()));
        shown.add(ledger.step(view.standing()));
        steps = shown;
    }

    public @Nullable ReceiptView getReceipt() {
        return receipt;
    }

    /** The stated fields with their values. */
    public List<Fact> getFields() {
        return receipt == null ? List.of() : FieldWords.of(receipt.fields());
    }

    /** The id of the decision, empty after an erasure. */
    public String getDecision() {
        return receipt == null ? "" : receipt.fields().path("decisionId").asText("");
    }

    public List<Step> getSteps() {
        return steps;
    }

    /** The checkpoint as signed, empty before publication. */
    public String getNote() {
        return receipt == null || receipt.standing().checkpoint() == null
                ? ""
                : receipt.standing().checkpoint().note();
    }

    /** The entry's canonical bytes as text. */
    public String getEntry() {
        return receipt == null ? "" : receipt.standing().content();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** The receipt's id for a check of this one alone. */
    public @Nullable UUID getEntryId() {
        return receipt == null ? null : receipt.id();
    }
}
