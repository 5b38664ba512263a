package org.lineproof.anchoring.control.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.entity.timestamp.StampingAuthority;
import org.lineproof.anchoring.entity.timestamp.StoredStamp;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.transparency.entity.EvidenceLog;

/** The time stamps of the tenant whose rows this transaction sees. */
@ApplicationScoped
public class TenantTimeStamps {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected TenantTimeStamps() {}

    public TenantTimeStamps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Stamps over the checkpoint of a size and over a block, in the order in which they came. */
    public List<StampView> of(EvidenceLog log, long size, String blockHash) {
        return entityManager
                .createQuery(
                        "select s from StoredStamp s join fetch s.authority where s.blockHash = :hash"
                                + " or (s.blockHash is null and s.logNumber = :log and s.treeSize = :size)"
                                + " order by s.number",
                        StoredStamp.class)
                .setParameter("hash", blockHash)
                .setParameter("log", log.number())
                .setParameter("size", size)
                .getResultStream()
                .map(StoredStamp::view)
                .toList();
    }

    /** The newest stamp. */
    public Optional<StampView> latest() {
        return entityManager
                .createQuery(
                        "select s from StoredStamp s join fetch s.authority order by s.number desc", StoredStamp.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(StoredStamp::view);
    }

    /** Of the newest anchors of all logs the oldest whose checkpoint has no stamp. */
    public Optional<AnchorEvent> longestWaiting() {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.state = FINAL and e.number = (select max(n.number) from"
                                + " AnchorEvent n where n.logNumber = e.logNumber and n.state = FINAL)"
                                + " and not exists (select 1 from StoredStamp s where s.blockHash is null"
                                + " and s.logNumber = e.logNumber and s.treeSize = e.treeSize) order by e.number",
                        AnchorEvent.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Every authority that ever gave a stamp, in the order of their first. */
    public List<PinnedAuthority> authorities() {
        return entityManager
                .createQuery("select a from StampingAuthority a order by a.number", StampingAuthority.class)
                .getResultStream()
                .map(StampingAuthority::pinned)
                .toList();
    }
}
