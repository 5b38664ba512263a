package org.lineproof.assurance.control.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.DocumentHead;
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

    /** The documents of all answers about a system; their bytes are not read. */
    public List<DocumentHead> documents(SystemId system) {
        List<DocumentHead> heads = new ArrayList<>();
        for (Object row : entityManager
                .createNativeQuery(
                        "select digest, media_type, octet_length(content) from attached_document where tenant_id ="
                            + " :tenant and digest in (select document_digest from declared_answer where tenant_id ="
                            + " :tenant and system_id = :system)",
                        Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("system", system.value())
                .getResultList()) {
            Object[] columns = (Object[]) row;
            heads.add(new DocumentHead(
                    new ModelDigest((String) columns[0]), (String) columns[1], ((Number) columns[2]).intValue()));
        }
        return heads;
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
