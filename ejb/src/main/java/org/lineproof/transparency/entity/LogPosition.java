package org.lineproof.transparency.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;

/** The decision that an entry stands at an index of its log; made once, never changed. */
@Entity
@Immutable
@IdClass(LogPosition.Key.class)
@Table(name = "log_position")
public class LogPosition {

    /** A place in a log. */
    public record Key(int logNumber, long position) {}

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Id
    private long position;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    protected LogPosition() {}

    public LogPosition(EvidenceLog log, long position, LoggedEntry entry) {
        this.logNumber = log.number();
        this.position = position;
        this.tenantId = log.tenant().value();
        this.entryId = entry.id();
        this.leafHash = entry.leafHash().bytes();
    }

    /** Counted from 0. */
    public long position() {
        return position;
    }

    public UUID entryId() {
        return entryId;
    }

    public Hash leafHash() {
        return new Hash(leafHash);
    }
}
