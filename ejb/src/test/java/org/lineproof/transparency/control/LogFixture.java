package org.lineproof.transparency.control;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.control.audit.TreeRecomputation;
import org.lineproof.transparency.control.publication.StoredPublication;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;

/** A log of a tenant of its own, with the steps of its life as a test tells them. */
public final class LogFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();
    public static final TestDatabase DATABASE = TestDatabase.shared();

    public final TenantId tenant;
    public final EvidenceLog log;
    public final NoteSigner signer;
    private final byte[] seed = new byte[32];
    private int received;

    public LogFixture() {
        tenant = new TenantId("log-" + COUNT.incrementAndGet());
        Arrays.fill(seed, (byte) COUNT.get());
        signer = new NoteSigner("test.example/" + tenant + "/lineage", seed);
        log = DATABASE.asTenant(tenant, em -> {
            em.persist(new Organisation(tenant, "An organisation", Instant.EPOCH));
            em.flush();
            EvidenceLog opened = new EvidenceLog(
                    tenant, LogName.LINEAGE, signer.key().name(), signer.key().publicKey(), Instant.EPOCH);
            em.persist(opened);
            return opened;
        });
    }

    /** Entries that are acknowledged in one transaction. */
    public void receive(int count) {
        DATABASE.runAsTenant(tenant, em -> receive(em, count));
    }

    public void receive(EntityManager entityManager, int count) {
        for (int i = 0; i < count; i++) {
            byte[] content = ("entry " + received++).getBytes(StandardCharsets.UTF_8);
            entityManager.persist(new LoggedEntry(EntryIds.next(), log, content, Instant.EPOCH, Instant.EPOCH));
        }
        entityManager.flush();
    }

    /** One round of the publisher; returns the low-water mark for the next. */
    public long publish(long lowWater, int limit) {
        return DATABASE.asPublisher(em -> {
            PublisherRows rows = new PublisherRows(em);
            long mark = rows.oldestRunningTransaction();
            List<LoggedEntry> pending = rows.pending(log, lowWater, limit);
            try {
                LogExtension extension = new LogExtension(rows, log);
                extension.append(pending);
                extension.publish(signer, Instant.now().truncatedTo(ChronoUnit.MICROS));
            } catch (DamagedLog e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            return pending.size() < limit ? mark : lowWater;
        });
    }

    public void publish() {
        publish(0, 10_000);
    }

    public <T> T read(Function<LogRows, T> reading) {
        return DATABASE.asTenant(tenant, em -> reading.apply(new LogRows(em)));
    }

    /** The keys of a node that signs for this log. */
    public SigningKeys keys() {
        return new KeyFiles().add("log.key", seed).started();
    }

    public AuditResult audit() {
        return audit(AuditProgress.UNHEARD);
    }

    public AuditResult audit(AuditProgress progress) {
        return read(rows -> new TreeRecomputation(rows, log, new StoredPublication(rows, log), size -> signer.key())
                .run(List.of(), progress));
    }
}
