package org.lineproof.inference.entity.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.tenancy.entity.TenantId;

/** A trust anchor as somebody proposed it. */
@Entity
@Immutable
@Table(name = "trust_anchor")
public class ProposedAnchor {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "anchor_id")
    private String anchorId;

    @Column
    private String name;

    @Column
    private long version;

    @Column(name = "model_digest")
    private String modelDigest;

    @Column(name = "proof_system")
    private String proofSystem;

    @Column
    private String document;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    protected ProposedAnchor() {}

    /** @param proposedBy the person as authenticated */
    public ProposedAnchor(UUID entry, TenantId tenant, TrustAnchor anchor, String proposedBy, Instant proposedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.anchorId = anchor.id();
        this.name = anchor.name();
        this.version = anchor.version();
        this.modelDigest = anchor.modelDigest();
        this.proofSystem = anchor.proofSystem();
        this.document = new String(anchor.bytes(), StandardCharsets.UTF_8);
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** The proposal's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** Digest of the anchor's canonical JSON. */
    public String id() {
        return anchorId;
    }

    /** The person as authenticated. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** @throws IllegalStateException if what is stored is not the anchor of this id */
    public TrustAnchor anchor() {
        try {
            TrustAnchor anchor = TrustAnchor.parse(document.getBytes(StandardCharsets.UTF_8));
            if (anchor.id().equals(anchorId)) {
                return anchor;
            }
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored trust anchor " + anchorId + " was altered", e);
        }
        throw new IllegalStateException("the stored trust anchor " + anchorId + " was altered");
    }
}
