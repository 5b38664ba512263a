package org.lineproof.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.TenantId;

/** A request for a report, as it was made. */
@Entity
@Immutable
@Table(name = "report_request")
public class StoredRequest {
    @Id
    @Column(name = "report_id")
    private UUID id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String definition;

    @Column(name = "system_id")
    private String systemId;

    @Column(name = "period_from")
    private Instant from;

    @Column(name = "period_to")
    private Instant to;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    protected StoredRequest() {}

    public StoredRequest(UUID id, TenantId tenant, ReportRequest request, String requestedBy, Instant requestedAt) {
        this.id = id;
        this.tenantId = tenant.value();
        this.definition = request.definition();
        this.systemId = request.system().value();
        this.from = request.from();
        this.to = request.to();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    public UUID id() {
        return id;
    }

    public ReportRequest request() {
        return new ReportRequest(definition, new SystemId(systemId), from, to);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
