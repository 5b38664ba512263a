package org.lineproof.transparency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.standalone.control.StandaloneDatabase;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.LogPosition;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.key.KeySuccession;
import org.lineproof.transparency.entity.key.ServiceKeys;
import org.lineproof.transparency.entity.key.StatedKey;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/** Reads the rows of logs behind the row-level security of the application's role, or of the entity manager it is made with. */
@ApplicationScoped
public class LogRows {

    /** An entry and where it stands. */
    public record PlacedEntry(LogPosition position, LoggedEntry entry) {}

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected LogRows() {}

    /** Reads with the given entity manager instead of the application's. */
    public LogRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Reads outside a container. */
    public LogRows(StandaloneDatabase database) {
        this(database.entityManager());
    }

    /** All logs whose rows this reader sees. */
    public List<EvidenceLog> logs() {
        return entityManager
                .createQuery("select l from EvidenceLog l order by l.tenantId, l.name", EvidenceLog.class)
                .getResultList();
    }

    public Optional<LoggedEntry> entry(UUID id) {
        return Optional.ofNullable(entityManager.find(LoggedEntry.class, id));
    }

    /** Whether the log has an entry, with a place in it or pending. */
    public boolean acknowledged(EvidenceLog log) {
        return !entityManager
                .createQuery("select e.entryId from LoggedEntry e where e.logNumber = :log", UUID.class)
                .setParameter("log", log.number())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<LogPosition> positionOf(UUID entry) {
        return entityManager
                .createQuery("select p from LogPosition p where p.entryId = :entry", LogPosition.class)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }

    public Optional<PublishedCheckpoint> latestCheckpoint(EvidenceLog log) {
        return entityManager
                .createQuery(
                        "select c from PublishedCheckpoint c where c.logNumber = :log order by c.treeSize desc",
                        PublishedCheckpoint.class)
                .setParameter("log", log.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<PublishedCheckpoint> checkpoint(EvidenceLog log, long size) {
        return Optional.ofNullable(
                entityManager.find(PublishedCheckpoint.class, new PublishedCheckpoint.Key(log.number(), size)));
    }

    /** All checkpoints from {@code size} on, smallest first, at most {@code limit}. */
    public List<PublishedCheckpoint> checkpointsFrom(EvidenceLog log, long size, int limit) {
        return entityManager
                .createQuery(
                        "select c from PublishedCheckpoint c where c.logNumber = :log and c.treeSize >= :size"
                                + " order by c.treeSize",
                        PublishedCheckpoint.class)
                .setParameter("log", log.number())
                .setParameter("size", size)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What witnesses said of checkpoints of {@code from} to {@code to} entries, both inclusive, smallest first. */
    public List<StoredCosignature> cosignatures(EvidenceLog log, long from, long to) {
        return entityManager
                .createQuery(
                        "select c from StoredCosignature c where c.logNumber = :log and c.treeSize >= :from"
                                + " and c.treeSize <= :to order by c.treeSize, c.cosigner",
                        StoredCosignature.class)
                .setParameter("log", log.number())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The size of the largest checkpoint that a kept cosignature is about, 0 if there is none. */
    public long largestCosigned(EvidenceLog log) {
        Long largest = entityManager
                .createQuery("select max(c.treeSize) from StoredCosignature c where c.logNumber = :log", Long.class)
                .setParameter("log", log.number())
                .getSingleResult();
        return largest == null ? 0 : largest;
    }

    /** The keys that sign the log's checkpoints. */
    public KeySuccession keys(EvidenceLog log) {
        return new KeySuccession(
                log,
                entityManager
                        .createQuery("select k from StatedKey k where k.logNumber = :log", StatedKey.class)
                        .setParameter("log", log.number())
                        .getResultList());
    }

    /**
     * The keys of the log's receipts or promises.
     *
     * @param unrecorded the key that logs without a recorded first one began with, null where it is not known
     */
    public ServiceKeys serviceKeys(EvidenceLog log, KeyPurpose purpose, @Nullable NoteKey unrecorded) {
        List<ServiceKeys.Placed> stored = entityManager
                .createQuery(
                        "select new org.lineproof.transparency.entity.key.ServiceKeys$Placed(k, p.position)"
                                + " from ServiceKey k left join LogPosition p on p.entryId = k.entryId"
                                + " where k.logNumber = :log and k.purpose = :purpose",
                        ServiceKeys.Placed.class)
                .setParameter("log", log.number())
                .setParameter("purpose", purpose)
                .getResultList();
        return new ServiceKeys(log, stored, unrecorded);
    }

    /** The number of sequenced entries: positions are given without gaps from 0. */
    public long size(EvidenceLog log) {
        Long last = entityManager
                .createQuery("select max(p.position) from LogPosition p where p.logNumber = :log", Long.class)
                .setParameter("log", log.number())
                .getSingleResult();
        return last == null ? 0 : last + 1;
    }

    public List<LogPosition> positions(EvidenceLog log, long from, long to) {
        return entityManager
                .createQuery(
                        "select p from LogPosition p where p.logNumber = :log and p.position >= :from"
                                + " and p.position < :to order by p.position",
                        LogPosition.class)
                .setParameter("log", log.number())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * Entries at {@code from} (inclusive) to {@code to} (exclusive), in order; a missing row leaves a gap. The transaction lets go
     * of them: else each page of a long log would look through all pages before it.
     */
    public List<PlacedEntry> entries(EvidenceLog log, long from, long to) {
        List<PlacedEntry> found = entityManager
                .createQuery(
                        "select new org.lineproof.transparency.control.LogRows$PlacedEntry(p, e)"
                                + " from LogPosition p join LoggedEntry e on e.entryId = p.entryId"
                                + " where p.logNumber = :log and p.position >= :from and p.position < :to"
                                + " order by p.position",
                        PlacedEntry.class)
                .setParameter("log", log.number())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        for (PlacedEntry placed : found) {
            entityManager.detach(placed.position());
            entityManager.detach(placed.entry());
        }
        return found;
    }

    public Optional<FullTile> tile(EvidenceLog log, int level, long index) {
        return Optional.ofNullable(
                entityManager.find(FullTile.class, new FullTile.Key(log.number(), (short) level, index)));
    }

    /** Tiles of one level from {@code from} (inclusive) to {@code to} (exclusive), in order. */
    public List<FullTile> tiles(EvidenceLog log, int level, long from, long to) {
        return entityManager
                .createQuery(
                        "select t from FullTile t where t.logNumber = :log and t.level = :level"
                                + " and t.tileIndex >= :from and t.tileIndex < :to order by t.tileIndex",
                        FullTile.class)
                .setParameter("log", log.number())
                .setParameter("level", (short) level)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Lets go of all rows read so far: whoever reads a whole log holds one page of it. */
    public void forget() {
        entityManager.clear();
    }
}
