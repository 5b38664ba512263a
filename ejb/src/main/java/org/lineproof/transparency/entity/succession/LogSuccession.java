package org.lineproof.transparency.entity.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.transparency.entity.EvidenceLog;

/** That a log takes no entries any more, and which one does in its place. */
@Entity
@Immutable
@Table(name = "log_succession")
public class LogSuccession {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 1_000;

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Column(name = "successor_no")
    private int successorNumber;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column
    private String reason;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected LogSuccession() {}

    /** @param entry the successor's entry that says so */
    public LogSuccession(EvidenceLog log, EvidenceLog successor, UUID entry, String reason, Instant closedAt) {
        this.logNumber = log.number();
        this.successorNumber = successor.number();
        this.tenantId = log.tenant().value();
        this.entryId = entry;
        this.reason = reason;
        this.closedAt = closedAt;
    }

    /** The number of the closed log. */
    public int logNumber() {
        return logNumber;
    }

    /** The number of the log that goes on. */
    public int successorNumber() {
        return successorNumber;
    }

    /** The entry of the successor that names the closed log. */
    public UUID entry() {
        return entryId;
    }

    public String reason() {
        return reason;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
