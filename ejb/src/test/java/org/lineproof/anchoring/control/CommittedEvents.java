package org.lineproof.anchoring.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.StoredProof;
import org.lineproof.database.TestDatabase;

/** The product's events with each addition in a transaction of its own, as the server runs them. */
final class CommittedEvents extends AnchorEvents {
    private final Fuse fuse;

    CommittedEvents(EntityManager entityManager, Fuse fuse) {
        super(entityManager);
        this.fuse = fuse;
    }

    @Override
    public void add(List<?> rows) {
        fuse.burn();
        TestDatabase.shared().asPublisher(em -> {
            new AnchorEvents(em).add(rows);
            return rows;
        });
    }

    @Override
    public void add(String transactionHash, AnchorReceipt receipt) {
        fuse.burn();
        TestDatabase.shared().asPublisher(em -> {
            new AnchorEvents(em).add(transactionHash, receipt);
            return receipt;
        });
    }

    @Override
    public void add(StoredProof proof) {
        fuse.burn();
        TestDatabase.shared().asPublisher(em -> {
            new AnchorEvents(em).add(proof);
            return proof;
        });
    }
}
