package org.lineproof.registry.entity.practice;

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

/** A practice as it was recorded. Rows are never changed: the newest of a subject counts. */
@Entity
@Immutable
@Table(name = "practice")
public class RecordedPractice {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String kind;

    @Column
    private String document;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecordedPractice() {}

    public RecordedPractice(TenantId tenant, Practice practice, Acknowledgement logged, Instant recordedAt) {
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.systemId = practice.system().value();
        this.kind = practice.kind().word();
        this.document = CanonicalJson.text(practice.json());
        this.recordedAt = recordedAt;
    }

    /** The practice's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    public SystemId system() {
        return new SystemId(systemId);
    }

    public PracticeKind kind() {
        return PracticeKind.of(kind);
    }

    /** The members as they were sent. */
    public ObjectNode json() {
        try {
            return StrictJson.object(document.getBytes(StandardCharsets.UTF_8), Practice.MAX_BYTES);
        } catch (MalformedJson e) {
            throw new IllegalStateException("practice " + entryId + " cannot be read", e);
        }
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
