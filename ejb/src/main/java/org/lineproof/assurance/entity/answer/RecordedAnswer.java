package org.lineproof.assurance.entity.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;

/** An answer as it was recorded. Rows are never changed: the newest to a requirement counts, the others are its history. */
@Entity
@Immutable
@Table(name = "declared_answer")
public class RecordedAnswer {

    private static final int MAX_BYTES = 32_768;

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String requirement;

    @Column(name = "document_digest")
    private String documentDigest;

    @Column
    private String document;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecordedAnswer() {}

    public RecordedAnswer(TenantId tenant, SystemId system, Answer answer, Acknowledgement logged, Instant recordedAt) {
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.systemId = system.value();
        this.requirement = answer.requirement();
        this.documentDigest = answer.document().value();
        this.document = CanonicalJson.text(answer.json());
        this.recordedAt = recordedAt;
    }

    /** The answer's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    public SystemId system() {
        return new SystemId(systemId);
    }

    public Answer answer() {
        try {
            ObjectNode json = StrictJson.object(document.getBytes(StandardCharsets.UTF_8), MAX_BYTES);
            String catalogue = json.remove("catalogue").textValue();
            return Answer.parse(json, catalogue);
        } catch (MalformedJson e) {
            throw new IllegalStateException("answer " + entryId + " cannot be read", e);
        }
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
