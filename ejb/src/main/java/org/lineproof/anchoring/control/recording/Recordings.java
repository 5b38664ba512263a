package org.lineproof.anchoring.control.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.StatementRecording;

/** The recordings of all tenants. Rows are added by {@code AnchorEvents}. */
@ApplicationScoped
public class Recordings {

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected Recordings() {}

    public Recordings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The oldest that are neither recorded nor refused; what is under way is among them. */
    public List<StatementRecording> waiting(int most) {
        return entityManager
                .createQuery(
                        "select r from StatementRecording r where not exists (select 1 from RecordingEvent e"
                                + " where e.recordingNumber = r.number and e.state in (RECORDED, REFUSED))"
                                + " order by r.number",
                        StatementRecording.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Recordings in this registry that were seen in a block at this time or later and of which no proof is kept. In any
     * order, so that those that cannot be proven do not hold up the others.
     */
    public List<RecordingEvent> unproven(LedgerIdentity registry, Instant since, int most) {
        return entityManager
                .createQuery(
                        "select e from RecordingEvent e where e.state = RECORDED and e.at >= :since"
                                + " and e.chainId = :chain and e.contract = :contract and not exists (select 1 from"
                                + " StoredProof p where p.transactionHash = e.transactionHash)"
                                + " order by function('random')",
                        RecordingEvent.class)
                .setParameter("since", since)
                .setParameter("chain", registry.chainId())
                .setParameter("contract", registry.contract())
                .setMaxResults(most)
                .getResultList();
    }

    /** The recording that an event is about. */
    public StatementRecording of(RecordingEvent event) {
        return entityManager.find(StatementRecording.class, event.recordingNumber());
    }
}
