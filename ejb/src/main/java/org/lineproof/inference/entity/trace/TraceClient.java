package org.lineproof.inference.entity.trace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.TenantId;

/** What an administrator said about the spans of an API client. */
@Entity
@Immutable
@Table(name = "trace_client")
public class TraceClient {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String client;

    @Column(name = "system_id")
    private @Nullable String systemId;

    @Column(name = "assigned_by")
    private String assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    protected TraceClient() {}

    /**
     * @param client the API client as it authenticates, at most 255 characters
     * @param system where its spans belong that name no system; null to take an earlier word back
     * @param assignedBy the person as authenticated
     */
    public TraceClient(
            UUID entry,
            TenantId tenant,
            String client,
            @Nullable SystemId system,
            String assignedBy,
            Instant assignedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.client = client;
        this.systemId = system == null ? null : system.value();
        this.assignedBy = assignedBy;
        this.assignedAt = assignedAt;
    }

    /** Its entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The API client as it authenticates. */
    public String client() {
        return client;
    }

    /** Where its spans belong that name no system, empty when the word was taken back. */
    public Optional<SystemId> system() {
        return Optional.ofNullable(systemId).map(SystemId::new);
    }

    /** The person as authenticated. */
    public String assignedBy() {
        return assignedBy;
    }

    public Instant at() {
        return assignedAt;
    }
}
