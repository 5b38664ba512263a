package org.lineproof.anchoring.control.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.standalone.control.StandaloneDatabase;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Fault;

/** The heads of a log that this database has recorded as anchored. */
@ApplicationScoped
public class AnchoredHeads {

    private static final int PAGE = 512;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected AnchoredHeads() {}

    public AnchoredHeads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Reads outside a container. */
    public AnchoredHeads(StandaloneDatabase database) {
        this(database.entityManager());
    }

    /** The largest head recorded for this ledger. */
    public Optional<Head> newest(EvidenceLog log, LedgerIdentity ledger) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.logNumber = :log and e.state = FINAL"
                                + " and e.chainId = :chain and e.contract = :contract order by e.treeSize desc",
                        AnchorEvent.class)
                .setParameter("log", log.number())
                .setParameter("chain", ledger.chainId())
                .setParameter("contract", ledger.contract())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AnchorEvent::head);
    }

    /** The largest head recorded for any other ledger. */
    public Optional<Head> newestElsewhere(EvidenceLog log, LedgerIdentity ledger) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.logNumber = :log and e.state = FINAL"
                                + " and (e.chainId <> :chain or e.contract <> :contract) order by e.treeSize desc",
                        AnchorEvent.class)
                .setParameter("log", log.number())
                .setParameter("chain", ledger.chainId())
                .setParameter("contract", ledger.contract())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AnchorEvent::head);
    }

    /** All heads recorded up to now, smallest first, read page by page; later ones are left out. */
    public Iterator<ClaimedHead> claims(EvidenceLog log) {
        long last = largest(log);
        return Stream.iterate(page(log, 0, last), page -> !page.isEmpty(), page -> next(log, page, last))
                .flatMap(List::stream)
                .map(event -> new ClaimedHead(
                        event.head().size(),
                        event.head().root(),
                        Fault.FORKED_LOG,
                        "the anchor recorded for size " + event.head().size() + " (transaction " + event.transaction()
                                + ")"))
                .iterator();
    }

    private List<AnchorEvent> next(EvidenceLog log, List<AnchorEvent> page, long last) {
        return page(log, page.get(page.size() - 1).head().size(), last);
    }

    /** A page may end between two records of one size; the second of them is passed over then. */
    private List<AnchorEvent> page(EvidenceLog log, long above, long last) {
        return entityManager
                .createQuery(
                        "select e from AnchorEvent e where e.logNumber = :log and e.state = FINAL"
                                + " and e.treeSize > :above and e.treeSize <= :last order by e.treeSize, e.number",
                        AnchorEvent.class)
                .setParameter("log", log.number())
                .setParameter("above", above)
                .setParameter("last", last)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private long largest(EvidenceLog log) {
        Long largest = entityManager
                .createQuery(
                        "select max(e.treeSize) from AnchorEvent e where e.logNumber = :log and e.state = FINAL",
                        Long.class)
                .setParameter("log", log.number())
                .getSingleResult();
        return largest == null ? 0 : largest;
    }
}
