package org.lineproof.transparency.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;

/** An append-only log of one tenant. */
@Entity
@Immutable
@Table(name = "log")
public class EvidenceLog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "log_no")
    private int number;

    @Column(name = "log_id")
    private byte[] logId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String name;

    @Column
    private String origin;

    @Column(name = "first_key")
    private byte[] firstKey;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected EvidenceLog() {}

    /** @param firstKey the Ed25519 public key (32 bytes) that signs the first checkpoints; it is part of the log's id */
    public EvidenceLog(TenantId tenant, LogName name, String origin, byte[] firstKey, Instant openedAt) {
        this.logId = LogId.derive(tenant.value(), origin, firstKey).hash().bytes();
        this.tenantId = tenant.value();
        this.name = name.value();
        this.origin = origin;
        this.firstKey = firstKey.clone();
        this.openedAt = openedAt;
    }

    /** The key of this installation's rows; means nothing outside the database. */
    public int number() {
        return number;
    }

    public LogId id() {
        return new LogId(new Hash(logId));
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public LogName name() {
        return new LogName(name);
    }

    /** The log's name in checkpoints: configured, never a host and port. */
    public String origin() {
        return origin;
    }

    public byte[] firstKey() {
        return firstKey.clone();
    }

    public Instant openedAt() {
        return openedAt;
    }
}
