package org.lineproof.web.portal.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.DecisionView;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.web.portal.Once;

/** One decision by its id, or the newest ones to choose from. */
@Named
@RequestScoped
public class DecisionPage {

    private static final int NEWEST = 20;

    @Inject
    InferenceQuery inference;

    @Inject
    DecisionTelling telling;

    private String id = "";
    private @Nullable DecisionView decision;
    private List<DecisionStory> stories = List.of();
    private final Once<List<ReceiptRow>> newest = new Once<>(this::read);

    /** Fills the page; without an id, or with an unknown one, it offers the newest decisions. */
    public void load() {
        if (id.isBlank()) {
            return;
        }
        decision = inference.decision(id.strip()).orElse(null);
        if (decision != null) {
            stories = decision.receipts().stream()
                    .map(receipt -> telling.of(id.strip(), receipt))
                    .toList();
        }
    }

    public boolean isFound() {
        return decision != null;
    }

    /** Whether an id was asked for that no receipt names. */
    public boolean isUnknown() {
        return !id.isBlank() && decision == null;
    }

    /** One story a receipt of the decision. */
    public List<DecisionStory> getStories() {
        return stories;
    }

    /** The newest receipts that name a decision. */
    public List<ReceiptRow> getNewest() {
        return newest.get();
    }

    private List<ReceiptRow> read() {
        return inference
                .list(new ReceiptFilter(null, null, null, null, null, null), PageRequest.first(NEWEST))
                .items()
                .stream()
                .filter(row -> row.decisionId() != null)
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
