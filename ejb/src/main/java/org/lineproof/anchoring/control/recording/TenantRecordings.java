package org.lineproof.anchoring.control.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Word;
import org.lineproof.transparency.entity.EvidenceLog;

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

    /** What was recorded with entries of a log, by the leaf hash of the entry. */
    public Map<Hash, RecordingView> recorded(EvidenceLog log) {
        return entityManager
                .createQuery(
                        "select r.leafHash, e from StatementRecording r join RecordingEvent e on e.recordingNumber ="
                                + " r.number where r.logNumber = :log and e.state = RECORDED",
                        Object[].class)
                .setParameter("log", log.number())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Hash((byte[]) row[0]),
                        row -> ((RecordingEvent) row[1]).view(),
                        (one, again) -> one));
    }
}
