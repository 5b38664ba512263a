package org.lineproof.transparency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.transparency.entity.LoggedEntry;

/** Entries on their way into a log. */
@ApplicationScoped
public class PendingEntries {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    public LoggedEntry add(LoggedEntry entry) {
        entityManager.persist(entry);
        return entry;
    }

    public Optional<LoggedEntry> find(UUID entry) {
        return Optional.ofNullable(entityManager.find(LoggedEntry.class, entry));
    }
}
