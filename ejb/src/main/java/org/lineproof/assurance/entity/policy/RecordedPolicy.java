package org.lineproof.assurance.entity.policy;

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
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;

/** A policy as it was recorded. Rows are never changed: the newest counts. */
@Entity
@Immutable
@Table(name = "assurance_policy")
public class RecordedPolicy {

    private static final int MAX_BYTES = 32_768;

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String version;

    @Column
    private String document;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecordedPolicy() {}

    public RecordedPolicy(TenantId tenant, Policy policy, Acknowledgement logged, Instant recordedAt) {
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.version = policy.version();
        this.document = CanonicalJson.text(policy.json());
        this.recordedAt = recordedAt;
    }

    /** The policy's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    public Policy policy() {
        try {
            return Policy.parse(StrictJson.object(document.getBytes(StandardCharsets.UTF_8), MAX_BYTES));
        } catch (MalformedJson e) {
            throw new IllegalStateException("policy " + version + " cannot be read", e);
        }
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
