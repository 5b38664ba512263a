package org.lineproof.anchoring.control.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.lineproof.anchoring.control.ProofPatience;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.tenancy.entity.TenantId;

/** The recordings of all tenants. Rows are added by {@code AnchorEvents}. */
@ApplicationScoped
public class Recordings {

    private static final String WAITING = " from StatementRecording r where not exists (select 1 from RecordingEvent e"
            + " where e.recordingNumber = r.number and e.state in (RECORDED, REFUSED))";

    @PersistenceContext(unitName = "publisher")
    EntityManager entityManager;

    protected Recordings() {}

    public Recordings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A verification key under which statements of a tenant wait. */
    public record WaitingKey(TenantId tenant, HexBytes key) {}

    /** Under which keys statements wait, in no order. */
    public List<WaitingKey> waitingKeys() {
        return entityManager
                .createQuery("select distinct r.tenantId, r.verificationKey" + WAITING, Object[].class)
                .getResultStream()
                .map(row -> new WaitingKey(new TenantId((String) row[0]), new HexBytes((byte[]) row[1])))
                .toList();
    }

    /** The oldest under this key that are neither recorded nor refused; what is under way is among them. */
    public List<StatementRecording> waiting(WaitingKey key, int most) {
        return entityManager
                .createQuery(
                        "select r" + WAITING
                                + " and r.tenantId = :tenant and r.verificationKey = :key order by r.number",
                        StatementRecording.class)
                .setParameter("tenant", key.tenant().value())
                .setParameter("key", key.key().bytes())
                .setMaxResults(most)
                .getResultList();
    }

    /** Transactions with recordings in this registry of which no proof is kept, as {@link ProofPatience} has it. */
    public List<String> unproven(LedgerIdentity registry, Instant now, int most) {
        return ProofPatience.RECORDINGS.unproven(entityManager, registry, now, most);
    }

    /** How many transactions with recordings no node is asked about any more, though no proof of them is kept. */
    public long givenUp(Instant now) {
        return ProofPatience.RECORDINGS.givenUp(entityManager, now);
    }

    /** What a transaction recorded. */
    public List<RecordingEvent> recorded(String transaction) {
        return entityManager
                .createQuery(
                        "select e from RecordingEvent e where e.state = RECORDED and e.transactionHash = :transaction",
                        RecordingEvent.class)
                .setParameter("transaction", transaction)
                .getResultList();
    }

    /** The recording that an event is about. */
    public StatementRecording of(RecordingEvent event) {
        return entityManager.find(StatementRecording.class, event.recordingNumber());
    }
}
