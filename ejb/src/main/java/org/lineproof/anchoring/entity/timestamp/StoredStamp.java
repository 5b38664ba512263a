package org.lineproof.anchoring.entity.timestamp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.EvidenceLog;

/** A token as it was received, over a checkpoint or over a block. Never changed. */
@Entity
@Immutable
@Table(name = "time_stamp")
public class StoredStamp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "stamp_no")
    private long number;

    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Column(name = "log_no")
    private @Nullable Integer logNumber;

    @Column(name = "tree_size")
    private @Nullable Long treeSize;

    @Column(name = "block_hash")
    private @Nullable String blockHash;

    @Column
    private byte[] token;

    @ManyToOne(optional = false)
    @JoinColumn(name = "authority_no")
    private StampingAuthority authority;

    @Column(name = "stamped_at")
    private Instant stampedAt;

    @Column(name = "certificate_ends_at")
    private Instant certificateEndsAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column
    private @Nullable Long renews;

    protected StoredStamp() {}

    private StoredStamp(IssuedStamp stamp, StampingAuthority authority, Instant receivedAt) {
        this.token = stamp.token();
        this.authority = authority;
        this.stampedAt = stamp.time();
        this.certificateEndsAt = stamp.certificateEndsAt();
        this.receivedAt = receivedAt;
    }

    /** Over the checkpoint of a log at a size. */
    public static StoredStamp ofCheckpoint(
            EvidenceLog log, long size, IssuedStamp stamp, StampingAuthority authority, Instant receivedAt) {
        StoredStamp stored = new StoredStamp(stamp, authority, receivedAt);
        stored.tenantId = log.tenant().value();
        stored.logNumber = log.number();
        stored.treeSize = size;
        return stored;
    }

    /** Over the hash of a block. */
    public static StoredStamp ofBlock(
            String blockHash, IssuedStamp stamp, StampingAuthority authority, Instant receivedAt) {
        StoredStamp stored = new StoredStamp(stamp, authority, receivedAt);
        stored.blockHash = blockHash;
        return stored;
    }

    /** Over the token of this stamp, whose subject it has. */
    public StoredStamp renewed(IssuedStamp stamp, StampingAuthority by, Instant at) {
        StoredStamp stored = new StoredStamp(stamp, by, at);
        stored.tenantId = tenantId;
        stored.logNumber = logNumber;
        stored.treeSize = treeSize;
        stored.blockHash = blockHash;
        stored.renews = number;
        return stored;
    }

    /** When the certificates behind the token end. */
    public Instant certificateEndsAt() {
        return certificateEndsAt;
    }

    /** What a stamp over this one is over. */
    public Hash imprint() {
        return Hash.sha256(token);
    }

    /** The stamp and who gave it. */
    public StampView view() {
        return new StampView(
                number,
                blockHash == null ? StampView.Over.CHECKPOINT : StampView.Over.BLOCK,
                renews,
                token,
                stampedAt,
                authority.pinned(),
                certificateEndsAt);
    }
}
