package org.lineproof.transparency.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;

/** A signed statement of size and root of a log, as it was published. */
@Entity
@Immutable
@IdClass(PublishedCheckpoint.Key.class)
@Table(name = "checkpoint")
public class PublishedCheckpoint {

    /** A size of a log; there is one checkpoint for it. */
    public record Key(int logNumber, long treeSize) {}

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Id
    @Column(name = "tree_size")
    private long treeSize;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "root_hash")
    private byte[] rootHash;

    @Column
    private String note;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected PublishedCheckpoint() {}

    public PublishedCheckpoint(EvidenceLog log, long treeSize, Hash root, String note, Instant publishedAt) {
        this.logNumber = log.number();
        this.treeSize = treeSize;
        this.tenantId = log.tenant().value();
        this.rootHash = root.bytes();
        this.note = note;
        this.publishedAt = publishedAt;
    }

    public long treeSize() {
        return treeSize;
    }

    public Hash rootHash() {
        return new Hash(rootHash);
    }

    /** The C2SP signed note, as served. */
    public String note() {
        return note;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
