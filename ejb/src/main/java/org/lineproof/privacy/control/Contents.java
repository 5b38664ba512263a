package org.lineproof.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.SealedContent;
import org.lineproof.tenancy.entity.TenantId;

/** The contents this tenant keeps; they go in by one statement, however many they are. */
@ApplicationScoped
public class Contents {

    private static final String ADD = """
        insert into sealed_content (entry_id, tenant_id, disclosures, raw, raw_salt, statement)
        select entry_id, :tenant, disclosures, raw, raw_salt, statement
        from unnest(:entries, :disclosures, :raws, :salts, :statements)
            as g(entry_id, disclosures, raw, raw_salt, statement)\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /** @param contents by entry, all of this tenant's */
    public void add(TenantId tenant, Map<UUID, Content> contents) {
        Collection<Content> kept = contents.values();
        entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery(ADD)
                .setParameter("tenant", tenant.value())
                .setParameter("entries", contents.keySet().toArray(UUID[]::new))
                .setParameter(
                        "disclosures",
                        kept.stream().map(SealedContent::disclosures).toArray(String[]::new))
                .setParameter("raws", kept.stream().map(Content::ownRaw).toArray(byte[][]::new))
                .setParameter(
                        "salts",
                        kept.stream().map(content -> content.rawSalt().bytes()).toArray(byte[][]::new))
                .setParameter(
                        "statements", kept.stream().map(Content::statement).toArray(String[]::new))
                .executeUpdate();
    }

    public Optional<SealedContent> find(UUID entry) {
        return Optional.ofNullable(entityManager.find(SealedContent.class, entry));
    }

    /** By entry; what was erased is not among them. The transaction lets go of them, as of the entries of a log. */
    public Map<UUID, SealedContent> find(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<SealedContent> found = entityManager
                .createQuery("select c from SealedContent c where c.entryId in :entries", SealedContent.class)
                .setParameter("entries", entries)
                .getResultList();
        found.forEach(entityManager::detach);
        return found.stream().collect(Collectors.toMap(SealedContent::entryId, Function.identity()));
    }

    /** How many statements erased or altered something that this tenant kept or logged. */
    public long changes(TenantId tenant) {
        return (Long) entityManager
                .createNativeQuery("select count(*) from evidence_change where tenant_id = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    /** Lets go of all rows read so far: whoever reads the contents of a whole log holds one page of them. */
    public void forget() {
        entityManager.clear();
    }
}
