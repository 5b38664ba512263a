package org.lineproof.transparency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.key.ServiceKey;
import org.lineproof.transparency.entity.key.StatedKey;

/** The logs of the tenant whose rows this transaction sees. */
@ApplicationScoped
public class Logs {

    private record Address(TenantId tenant, LogName name) {}

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    SigningKeys keys;

    @Inject
    @ConfigProperty(name = "lineproof.origin", defaultValue = "lineproof.local")
    String originName;

    /** Rows of this table never change, so a log that was once read is known for good. */
    private final Map<Address, EvidenceLog> known = new ConcurrentHashMap<>();

    public Optional<EvidenceLog> find(TenantId tenant, LogName name) {
        Address address = new Address(tenant, name);
        EvidenceLog cached = known.get(address);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<EvidenceLog> found = entityManager
                .createQuery(
                        "select l from EvidenceLog l where l.tenantId = :tenant and l.name = :name", EvidenceLog.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst();
        found.ifPresent(log -> known.put(address, log));
        return found;
    }

    public List<EvidenceLog> all(TenantId tenant) {
        return entityManager
                .createQuery(
                        "select l from EvidenceLog l where l.tenantId = :tenant order by l.name", EvidenceLog.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** Opens the log unless it is there. Not remembered here: the transaction may still be rolled back. */
    public EvidenceLog open(TenantId tenant, LogName name) {
        return find(tenant, name).orElseGet(() -> {
            String origin = originName + "/" + tenant.value() + "/" + name.value();
            takeTurn(origin);
            return find(tenant, name).orElseGet(() -> add(tenant, name, origin));
        });
    }

    /** Waits for the log and holds it until this transaction ends: nobody extends it meanwhile. */
    public void hold(EvidenceLog log) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:space, :log)", Integer.class)
                .setParameter("space", PublisherRows.LOCK_SPACE)
                .setParameter("log", log.number())
                .getSingleResult();
    }

    public void add(StatedKey key) {
        entityManager.persist(key);
    }

    public void add(ServiceKey key) {
        entityManager.persist(key);
    }

    private EvidenceLog add(TenantId tenant, LogName name, String origin) {
        EvidenceLog log = new EvidenceLog(
                tenant, name, origin, keys.logPublicKey(), Clock.systemUTC().instant());
        entityManager.persist(log);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            add(ServiceKey.first(
                    log, purpose, keys.newest(purpose, origin).key().publicKey()));
        }
        return log;
    }

    /** Waits until no other transaction opens this log: two that open it at once would break the second. */
    private void takeTurn(String origin) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:origin, 0))", Integer.class)
                .setParameter("origin", origin)
                .getSingleResult();
    }
}
