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
import org.lineproof.privacy.entity.SealedContent;

/** The contents this tenant keeps. */
@ApplicationScoped
public class Contents {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    public void add(SealedContent content) {
        entityManager.persist(content);
    }

    public Optional<SealedContent> find(UUID entry) {
        return Optional.ofNullable(entityManager.find(SealedContent.class, entry));
    }

    /** By entry; what was erased is not among them. */
    public Map<UUID, SealedContent> find(Collection<UUID> entries) {
        List<SealedContent> found = entityManager
                .createQuery("select c from SealedContent c where c.entryId in :entries", SealedContent.class)
                .setParameter("entries", entries)
                .getResultList();
        return found.stream().collect(Collectors.toMap(SealedContent::entryId, Function.identity()));
    }

    /** Lets go of all rows read so far: whoever reads the contents of a whole log holds one page of them. */
    public void forget() {
        entityManager.clear();
    }
}
