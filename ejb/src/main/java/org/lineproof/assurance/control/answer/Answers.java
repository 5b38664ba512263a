package org.lineproof.assurance.control.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.Acknowledgement;

/** The answers of the current tenant and the documents attached to them. */
@ApplicationScoped
public class Answers {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** All answers about a system, the newest first. */
    public List<RecordedAnswer> of(SystemId system) {
        return entityManager
                .createQuery(
                        "from RecordedAnswer where tenantId = :tenant and systemId = :system"
                                + " order by recordedAt desc, entryId desc",
                        RecordedAnswer.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList();
    }

    public RecordedAnswer add(SystemId system, Answer answer, Acknowledgement logged) {
        RecordedAnswer recorded = new RecordedAnswer(tenant.id(), system, answer, logged, now());
        entityManager.persist(recorded);
        return recorded;
    }

    public Optional<AttachedDocument> document(ModelDigest digest) {
        return entityManager
                .createQuery(
                        "from AttachedDocument where tenantId = :tenant and digest = :digest", AttachedDocument.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("digest", digest.value())
                .getResultStream()
                .findFirst();
    }

    public AttachedDocument add(String mediaType, byte[] content) {
        AttachedDocument document = new AttachedDocument(tenant.id(), mediaType, content, now());
        entityManager.persist(document);
        return document;
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
