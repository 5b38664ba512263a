package org.lineproof.inference.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.inference.control.ReceiptLists;
import org.lineproof.inference.control.ReceiptViews;
import org.lineproof.inference.control.Receipts;
import org.lineproof.inference.control.Sequences;
import org.lineproof.inference.entity.DayCount;
import org.lineproof.inference.entity.DecisionView;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.SequenceGap;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;

/** Reads inference receipts: one by one, by decision, in lists, and what their sequence numbers say is missing. */
@Stateless
@TenantScoped
public class InferenceQuery {

    @Inject
    Receipts receipts;

    @Inject
    ReceiptViews views;

    @Inject
    ReceiptLists lists;

    @Inject
    Sequences sequences;

    @Inject
    ReadingScope scope;

    /** Empty also if it is of a system the caller may not read. */
    public Optional<ReceiptView> receipt(UUID id) {
        return receipts.find(id).filter(this::seen).map(views::of);
    }

    /** The newest receipts first. */
    public Page<ReceiptRow> list(ReceiptFilter filter, PageRequest page) {
        return lists.list(filter, scope.reach(), page);
    }

    /** Empty if no receipt names this decision, or if its content was erased. */
    public Optional<DecisionView> decision(String decisionId) {
        List<ReceiptView> found = receipts.ofDecision(decisionId).stream()
                .filter(this::seen)
                .map(views::of)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new DecisionView(decisionId, found));
    }

    /** The receipts of a system that name a decision, in the order of reception. */
    public List<UUID> receiptsOf(SystemId system, String decisionId) {
        return receipts.ofDecision(decisionId).stream()
                .filter(receipt -> receipt.system().equals(system) && seen(receipt))
                .map(receipt -> receipt.id())
                .toList();
    }

    /**
     * What is missing between 1 and the highest number of each producer and epoch; at most 1,000 gaps. What a producer
     * never sent after its last receipt is seen as far as a heartbeat counted it.
     */
    public List<SequenceGap> gaps(SystemId system) {
        return scope.sees(system.value()) ? sequences.gaps(system) : List.of();
    }

    /** Receipts a day of UTC, for days with receipts, in order. */
    public List<DayCount> countsByDay(ReceiptFilter filter) {
        return lists.countsByDay(filter, scope.reach());
    }

    private boolean seen(LoggedReceipt receipt) {
        return scope.sees(receipt.system().value());
    }
}
