package org.lineproof.transparency.control.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.LoggedEntry;

/**
 * What the caller may read of the logs: those of systems that the reading scope holds, and single entries of the logs of the
 * whole organisation that are about such a system.
 */
@ApplicationScoped
public class ReadableLogs {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    ReadingScope scope;

    /** Whether the log may be read as a whole. */
    public boolean shows(LogName name) {
        return name.system().map(scope::sees).orElseGet(() -> scope.reach().whole());
    }

    /**
     * @throws Refusal (not found) if it is the log of a system that may not be read; (forbidden) if it is one of the whole
     *     organisation, and less may be read
     */
    public void require(LogName name) {
        if (name.system().filter(system -> !scope.sees(system)).isPresent()) {
            throw Refusal.notFound("there is no log " + name);
        }
        if (name.system().isEmpty()) {
            scope.requireWhole("the entries of the log " + name);
        }
    }

    /** Whether the entry is about a system that may be read or in its log, or everything may be read. */
    public boolean shows(LoggedEntry entry) {
        if (scope.reach().whole()) {
            return true;
        }
        String system = system(entry);
        return system == null ? shows(log(entry)) : scope.sees(system);
    }

    private LogName log(LoggedEntry entry) {
        return entityManager
                .createQuery("select l from EvidenceLog l where l.number = :log", EvidenceLog.class)
                .setParameter("log", entry.logNumber())
                .getSingleResult()
                .name();
    }

    /** Those of these entries that are shown. */
    public Collection<UUID> shown(Collection<UUID> entries) {
        if (scope.reach().whole() || entries.isEmpty()) {
            return entries;
        }
        List<LoggedEntry> found = entityManager
                .createQuery("select e from LoggedEntry e where e.entryId in :entries", LoggedEntry.class)
                .setParameter("entries", entries)
                .getResultList();
        return found.stream().filter(this::shows).map(LoggedEntry::id).toList();
    }

    /** Null where it is about none, or was altered so that it cannot be read. */
    private static @Nullable String system(LoggedEntry entry) {
        try {
            return Entry.parse(entry.content()).system();
        } catch (MalformedJson e) {
            return null;
        }
    }
}
