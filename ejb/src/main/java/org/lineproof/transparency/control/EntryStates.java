package org.lineproof.transparency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.entity.EntryStanding.State;

/** How far many entries have come, in one statement. */
@ApplicationScoped
public class EntryStates {

    private static final String STATES = """
        select e.entryId, p.position,
            (select max(c.treeSize) from PublishedCheckpoint c where c.logNumber = e.logNumber)
        from LoggedEntry e left join LogPosition p on p.entryId = e.entryId
        where e.entryId in :entries\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    /** By entry; what the tenant does not have is not among them. */
    public Map<UUID, State> of(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(STATES, Object[].class)
                .setParameter("entries", entries)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> state((Long) row[1], (Long) row[2])));
    }

    private static State state(@Nullable Long position, @Nullable Long published) {
        if (position == null) {
            return State.PENDING;
        }
        return published != null && position < published ? State.PUBLISHED : State.SEQUENCED;
    }
}
