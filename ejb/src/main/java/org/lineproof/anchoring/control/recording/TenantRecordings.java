package org.lineproof.anchoring.control.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.evidence.digest.Word;

/** The recordings of the tenant whose rows this transaction sees. */
@ApplicationScoped
public class TenantRecordings {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    protected TenantRecordings() {}

    public TenantRecordings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(StatementRecording recording) {
        entityManager.persist(recording);
    }

    public Optional<StatementRecording> of(Word statement) {
        return entityManager
                .createQuery(
                        "select r from StatementRecording r where r.statement = :statement", StatementRecording.class)
                .setParameter("statement", statement.bytes())
                .getResultStream()
                .findFirst();
    }

    /** The newest thing that happened to a recording; empty while it waits. */
    public Optional<RecordingEvent> newest(StatementRecording recording) {
        return entityManager
                .createQuery(
                        "select e from RecordingEvent e where e.recordingNumber = :number order by e.number desc",
                        RecordingEvent.class)
                .setParameter("number", recording.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
