package org.lineproof.anchoring.control.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.timestamp.IssuedStamp;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.entity.timestamp.StampingAuthority;
import org.lineproof.anchoring.entity.timestamp.StoredStamp;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedCheckpoint;

/** Time stamps of all tenants. What is added is committed at once: the authority does not take a token back either. */
@ApplicationScoped
public class TimeStamps {

    /** Apart from other uses of advisory locks in the same database. */
    private static final long LOCK = 0x7374616d7073L;

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected TimeStamps() {}

    public TimeStamps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether this transaction now stamps alone, among all nodes on this database, until it ends. */
    public boolean lock() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Final anchors whose event has a larger number, oldest first. */
    List<AnchorEvent> anchors(long after, int most) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.number > :after and e.state = FINAL order by e.number",
                        AnchorEvent.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The log of an anchor. */
    EvidenceLog log(AnchorEvent anchor) {
        return entityManager.find(EvidenceLog.class, anchor.logNumber());
    }

    /** The checkpoint of the anchored size as it was published; empty if its row was lost. */
    Optional<String> note(AnchorEvent anchor) {
        PublishedCheckpoint.Key key =
                new PublishedCheckpoint.Key(anchor.logNumber(), anchor.head().size());
        return Optional.ofNullable(entityManager.find(PublishedCheckpoint.class, key))
                .map(PublishedCheckpoint::note);
    }

    /** Whether the anchored checkpoint has a stamp. */
    boolean isCheckpointStamped(AnchorEvent anchor) {
        return entityManager
                        .createQuery(
                                "select count(s) from StoredStamp s where s.blockHash is null and s.logNumber = :log"
                                        + " and s.treeSize = :size",
                                Long.class)
                        .setParameter("log", anchor.logNumber())
                        .setParameter("size", anchor.head().size())
                        .getSingleResult()
                > 0;
    }

    /** Whether the block has a stamp. */
    boolean isBlockStamped(String blockHash) {
        return entityManager
                        .createQuery("select count(s) from StoredStamp s where s.blockHash = :hash", Long.class)
                        .setParameter("hash", blockHash)
                        .getSingleResult()
                > 0;
    }

    /**
     * Stamps that nothing was made over yet, though the certificates behind them end before a time and have not ended; those
     * that end first come first.
     */
    List<StoredStamp> ending(Instant now, Instant before, int most) {
        return entityManager
                .createQuery(
                        "select s from StoredStamp s where s.certificateEndsAt > :now and s.certificateEndsAt < :before"
                                + " and not exists (select 1 from StoredStamp r where r.renews = s.number)"
                                + " order by s.certificateEndsAt, s.number",
                        StoredStamp.class)
                .setParameter("now", now)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** Keeps a stamp over an earlier one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addOver(StoredStamp earlier, IssuedStamp stamp, PinnedAuthority authority, Instant now) {
        entityManager.persist(earlier.renewed(stamp, known(authority, now), now));
    }

    /** The newest stamp of anything. */
    public Optional<StampView> latest() {
        return entityManager
                .createQuery(
                        "select s from StoredStamp s join fetch s.authority order by s.number desc", StoredStamp.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(StoredStamp::view);
    }

    /** Keeps a stamp over the anchored checkpoint. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addOfCheckpoint(AnchorEvent anchor, IssuedStamp stamp, PinnedAuthority authority, Instant now) {
        entityManager.persist(
                StoredStamp.ofCheckpoint(log(anchor), anchor.head().size(), stamp, known(authority, now), now));
    }

    /** Keeps a stamp over a block. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addOfBlock(String blockHash, IssuedStamp stamp, PinnedAuthority authority, Instant now) {
        entityManager.persist(StoredStamp.ofBlock(blockHash, stamp, known(authority, now), now));
    }

    private StampingAuthority known(PinnedAuthority authority, Instant now) {
        return entityManager
                .createQuery("select a from StampingAuthority a order by a.number desc", StampingAuthority.class)
                .getResultStream()
                .filter(known -> known.pinned().equals(authority))
                .findFirst()
                .orElseGet(() -> {
                    StampingAuthority added = new StampingAuthority(authority, now);
                    entityManager.persist(added);
                    return added;
                });
    }
}
