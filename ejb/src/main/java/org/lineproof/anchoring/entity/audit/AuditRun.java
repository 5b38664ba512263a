package org.lineproof.anchoring.entity.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;

/** One audit of a log, or of an organisation's list of logs, and how it ended. Its findings are rows of their own. */
@Entity
@Immutable
@Table(name = "audit_run")
public class AuditRun {

    private static final int LONGEST = 100_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "audit_no")
    private long number;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "log_no")
    private @Nullable Integer logNumber;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column
    private long compared;

    @Column
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "not_compared")
    private String notCompared;

    protected AuditRun() {}

    public AuditRun(AuditSubject subject, Instant startedAt, Instant endedAt, AuditResult result) {
        this.tenantId = subject.tenant().value();
        this.logNumber = subject.log() == null ? null : subject.log().number();
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        this.compared = result.entriesChecked();
        this.outcome = result.outcome();
        this.notCompared = notCompared(result.notChecked());
    }

    private static String notCompared(List<String> reasons) {
        String lines = String.join(
                "\n", reasons.stream().map(reason -> reason.replace('\n', ' ')).toList());
        return lines.substring(0, Math.min(lines.length(), LONGEST));
    }

    /** Later audits have larger numbers. */
    public long number() {
        return number;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** Null for the list of logs. */
    public @Nullable Integer logNumber() {
        return logNumber;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** How many entries were recomputed; logs, for the list of logs. */
    public long compared() {
        return compared;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What could not be compared, and why; empty when everything was. */
    public List<String> notCompared() {
        return notCompared.lines().toList();
    }
}
