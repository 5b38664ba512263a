package org.lineproof.inference.entity;

import java.util.List;

/**
 * What is recorded about one decision.
 *
 * @param receipts in the order of reception, at least one; more than one where producers repeated or shared the id
 */
public record DecisionView(String decisionId, List<ReceiptView> receipts) {

    public DecisionView {
        receipts = List.copyOf(receipts);
    }
}
