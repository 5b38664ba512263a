package org.lineproof.transparency.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;

/** An entry as it was acknowledged: durable, with a promise of publication, its position not yet decided. */
@Entity
@Immutable
@Table(name = "log_entry")
public class LoggedEntry {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "log_no")
    private int logNumber;

    @Column
    private byte[] content;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "publish_by")
    private Instant publishBy;

    protected LoggedEntry() {}

    /** @param content the entry's canonical bytes; the leaf hash is computed from them */
    public LoggedEntry(UUID entryId, EvidenceLog log, byte[] content, Instant receivedAt, Instant publishBy) {
        this.entryId = entryId;
        this.tenantId = log.tenant().value();
        this.logNumber = log.number();
        this.content = content.clone();
        this.leafHash = TreeHash.leaf(content).bytes();
        this.receivedAt = receivedAt;
        this.publishBy = publishBy;
    }

    public UUID id() {
        return entryId;
    }

    /** {@link EvidenceLog#number()} of the log it was acknowledged for. */
    public int logNumber() {
        return logNumber;
    }

    public byte[] content() {
        return content.clone();
    }

    /** As stored; {@link #isIntact()} says whether it still fits the content. */
    public Hash leafHash() {
        return new Hash(leafHash);
    }

    public boolean isIntact() {
        return TreeHash.leaf(content).equals(leafHash());
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The promised deadline of publication. */
    public Instant publishBy() {
        return publishBy;
    }
}
