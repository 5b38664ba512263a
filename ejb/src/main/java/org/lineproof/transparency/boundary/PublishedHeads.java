package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedHead;

/** What the ledger is asked to keep: the newest head of each log of all tenants. For work of the house itself. */
@Stateless
public class PublishedHeads {

    @Inject
    PublisherRows publisher;

    /** Logs that hold at least one published entry. */
    public List<PublishedHead> newest() {
        Set<Integer> closed = publisher.closed();
        return publisher.logs().stream()
                .flatMap(log -> head(log, closed.contains(log.number())))
                .toList();
    }

    /** @throws IllegalArgumentException unless {@code 0 < first <= second} */
    public ConsistencyProof consistency(EvidenceLog log, long first, long second) {
        return new TreeProofs(new StoredTiles(publisher.rows(), log)).consistency(first, second);
    }

    private Stream<PublishedHead> head(EvidenceLog log, boolean closed) {
        return publisher
                .rows()
                .latestCheckpoint(log)
                .filter(checkpoint -> checkpoint.treeSize() > 0)
                .map(checkpoint -> new PublishedHead(log, checkpoint.treeSize(), checkpoint.rootHash(), closed))
                .stream();
    }
}
