package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lineproof.anchoring.control.Anchors;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;

/** Tells where the current tenant's logs are anchored. Reads the database alone: the ledger may be away. */
@Stateless
@TenantScoped
public class AnchorQuery {

    @Inject
    LogReader logs;

    @Inject
    Anchors anchors;

    /**
     * The anchor that covers a log up to a size: the smallest anchored head not below it.
     *
     * @param size a tree size; the entry at index {@code i} is covered from size {@code i + 1} on
     * @return empty if the log is not anchored that far, or does not exist
     */
    public Optional<AnchorView> of(LogName log, long size) {
        return logs.log(log).flatMap(found -> anchors.covering(found, size)).map(AnchorEvent::view);
    }

    /** How the tenant's logs stand towards the ledger. */
    public LedgerStanding standing() {
        Optional<AnchorView> last = anchors.latest().map(AnchorEvent::view);
        Optional<AnchorEvent> waiting = anchors.longestWaiting();
        return new LedgerStanding(
                last.map(AnchorView::kind)
                        .or(() -> waiting.map(event -> event.kind().words()))
                        .orElse(null),
                last.map(AnchorView::chainId).orElse(null),
                last.map(AnchorView::contract).orElse(null),
                anchors.latest().map(AnchorEvent::at).orElse(null),
                waiting.map(AnchorEvent::at).orElse(null));
    }

    /**
     * The raw evidence of an anchor.
     *
     * @param transactionHash hex with 0x, as {@link AnchorView#transaction()} has it
     * @return empty if no anchor of this tenant lies in such a transaction
     */
    public Optional<AnchorReceipt> receipt(String transactionHash) {
        return anchors.receipt(transactionHash);
    }
}
