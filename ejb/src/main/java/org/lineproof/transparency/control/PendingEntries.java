package org.lineproof.transparency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.LoggedEntry;

/** Entries on their way into a log; they go in by one statement, in their order, however many they are. */
@ApplicationScoped
public class PendingEntries {

    /** Times come as microseconds since 1970. */
    private static final String ADD = """
        insert into log_entry (entry_id, tenant_id, log_no, content, leaf_hash, received_at, publish_by)
        select entry_id, :tenant, log_no, content, leaf_hash,
            timestamptz 'epoch' + received * interval '1 microsecond',
            timestamptz 'epoch' + deadline * interval '1 microsecond'
        from unnest(:entries, :logs, :contents, :leaves, :received, :deadlines)
            as g(entry_id, log_no, content, leaf_hash, received, deadline)\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /** @param entries entries of this tenant's logs */
    public void add(TenantId tenant, List<LoggedEntry> entries) {
        entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery(ADD)
                .setParameter("tenant", tenant.value())
                .setParameter("entries", entries.stream().map(LoggedEntry::id).toArray(UUID[]::new))
                .setParameter(
                        "logs", entries.stream().map(LoggedEntry::logNumber).toArray(Integer[]::new))
                .setParameter(
                        "contents", entries.stream().map(LoggedEntry::content).toArray(byte[][]::new))
                .setParameter(
                        "leaves",
                        entries.stream().map(entry -> entry.leafHash().bytes()).toArray(byte[][]::new))
                .setParameter(
                        "received",
                        entries.stream()
                                .map(entry -> micros(entry.receivedAt()))
                                .toArray(Long[]::new))
                .setParameter(
                        "deadlines",
                        entries.stream().map(entry -> micros(entry.publishBy())).toArray(Long[]::new))
                .executeUpdate();
    }

    public Optional<LoggedEntry> find(UUID entry) {
        return Optional.ofNullable(entityManager.find(LoggedEntry.class, entry));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
