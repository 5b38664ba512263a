package org.lineproof.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
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

    @Column
    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "receipt_entry")
    private @Nullable UUID receipt;

    /** Names of fields, a comma between them. */
    @Column
    private String withheld;

    @Column
    private String recipient;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column
    private String purpose;

    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    @Column
    private String verification;

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
        this.language = request.language();
        this.receipt = request.scope().receipt();
        this.withheld = String.join(",", request.scope().withheld());
        this.recipient = request.scope().recipient();
        this.legalBasis = request.scope().legalBasis();
        this.purpose = request.scope().purpose();
        this.answerBy = request.scope().answerBy();
        this.verification = request.verification();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    public UUID id() {
        return id;
    }

    public ReportRequest request() {
        TreeSet<String> fields =
                withheld.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(withheld.split(",")));
        return new ReportRequest(
                definition,
                new SystemId(systemId),
                from,
                to,
                language,
                new ReportScope(receipt, fields, recipient, legalBasis, purpose, answerBy),
                verification);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
