package org.lineproof.assurance.entity.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.TenantId;

/** A document under its own digest. */
@Entity
@Immutable
@Table(name = "attached_document")
public class AttachedDocument {

    /** Most bytes of a document: 10 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String digest;

    @Column(name = "media_type")
    private String mediaType;

    @Column
    private byte[] content;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected AttachedDocument() {}

    public AttachedDocument(TenantId tenant, String mediaType, byte[] content, Instant storedAt) {
        this.id = UUID.randomUUID();
        this.tenantId = tenant.value();
        this.digest = digestOf(content).value();
        this.mediaType = mediaType;
        this.content = content.clone();
        this.storedAt = storedAt;
    }

    /** SHA-256 of the bytes, as digests are written. */
    public static ModelDigest digestOf(byte[] content) {
        return new ModelDigest("sha256:" + Hash.sha256(content).hex());
    }

    public ModelDigest digest() {
        return new ModelDigest(digest);
    }

    /** As it was sent; never served under it, since a browser might run it. */
    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    public Instant storedAt() {
        return storedAt;
    }
}
