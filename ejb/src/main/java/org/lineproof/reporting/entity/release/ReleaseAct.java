package org.lineproof.reporting.entity.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.tenancy.entity.TenantId;

/** What was done about the release of a report: one decision, and its sealing. */
@Entity
@Immutable
@Table(name = "report_release")
public class ReleaseAct {
    /** The entry's type in the log {@code audit}. */
    public static final String ENTRY_TYPE = "report-release";

    /** What can be done about it, each once. */
    public enum Kind {
        /** It may leave the house; its sealed files are made. */
        RELEASED,
        /** It stays in the house. */
        DECLINED,
        /** The sealed files are there. */
        SEALED;

        /** Its name in logged statements. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String actor;

    @Column
    private @Nullable String reason;

    @Column(name = "stamp_ends_at")
    private @Nullable Instant stampEndsAt;

    @Column(name = "acted_at")
    private Instant actedAt;

    protected ReleaseAct() {}

    /**
     * @param entry its entry in the log {@code audit}
     * @param actor the person as authenticated; never the requester of the report
     * @param reason why; null if none was given
     * @param stampEndsAt when the first certificate behind the seal's time stamp ends; null unless it is sealed
     */
    public ReleaseAct(
            UUID entry,
            TenantId tenant,
            ReportStanding report,
            Kind kind,
            String actor,
            @Nullable String reason,
            @Nullable Instant stampEndsAt,
            Instant actedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.reportId = report.id();
        this.requestedBy = report.requestedBy();
        this.kind = kind;
        this.actor = actor;
        this.reason = reason;
        this.stampEndsAt = stampEndsAt;
        this.actedAt = actedAt;
    }

    public UUID entry() {
        return entryId;
    }

    /** The report it is about. */
    public UUID report() {
        return reportId;
    }

    public Kind kind() {
        return kind;
    }

    /** The person as authenticated; of the sealing, who started it. */
    public String actor() {
        return actor;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Before then the seal is to be renewed; null unless it is sealed, or if no time stamp's certificate is known. */
    public @Nullable Instant stampEndsAt() {
        return stampEndsAt;
    }

    public Instant at() {
        return actedAt;
    }
}
