package org.lineproof.transparency.boundary.witness;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.control.witness.CosignatureBook;
import org.lineproof.transparency.control.witness.WitnessDesk;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.witness.WitnessList;

/**
 * One round of asking. Its transaction holds the lock that keeps other nodes away, and nothing else: every cosignature
 * is stored in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WitnessTurn {

    @Inject
    PublisherRows publisher;

    @Inject
    CosignatureBook book;

    /** Takes a turn, unless another node has it. */
    public void take(List<WitnessDesk> desks, WitnessList list) {
        if (!book.lock()) {
            return;
        }
        List<EvidenceLog> logs = publisher.logs();
        for (WitnessDesk desk : desks) {
            List<EvidenceLog> shown = logs.stream()
                    .filter(log -> list.policy(log.tenant()).witnesses().contains(desk.listed()))
                    .toList();
            desk.round(shown, book.reading(), publisher.rows(), book::add);
        }
    }
}
