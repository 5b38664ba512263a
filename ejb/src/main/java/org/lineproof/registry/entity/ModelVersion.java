package org.lineproof.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.jose.KnownKeys;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;

/** A registered version of a model of one AI system, known by its digest. */
@Entity
@Immutable
@Table(name = "model_version")
public class ModelVersion {

    /** Each receipt asks for the key of its model. */
    private static final KnownKeys KEYS = new KnownKeys(256);

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String name;

    @Column
    private String version;

    @Column
    private String digest;

    @Column
    private String signer;

    @Column(name = "job_namespace")
    private @Nullable String jobNamespace;

    @Column(name = "job_name")
    private @Nullable String jobName;

    @Column
    private String origin;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected ModelVersion() {}

    public ModelVersion(TenantId tenant, ModelDeclaration declared, Acknowledgement logged, Instant registeredAt) {
        JobId job = declared.trainedBy();
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.systemId = declared.system().value();
        this.name = declared.name();
        this.version = declared.version();
        this.digest = declared.digest().value();
        this.signer = CanonicalJson.text(declared.signer().json());
        this.jobNamespace = job == null ? null : job.namespace();
        this.jobName = job == null ? null : job.name();
        this.origin = logged.origin();
        this.leafHash = logged.leafHash().bytes();
        this.registeredAt = registeredAt;
    }

    public ModelDeclaration declaration() {
        return new ModelDeclaration(new SystemId(systemId), name, version, digest(), signer(), trainedBy());
    }

    public ModelDigest digest() {
        return new ModelDigest(digest);
    }

    /** Name and version in the form {@code name@version}. */
    public String label() {
        return name + "@" + version;
    }

    /** The key whose signature makes a receipt of this version acceptable. */
    public Jwk signer() {
        try {
            return KEYS.of(signer);
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored key of model " + digest + " was altered", e);
        }
    }

    /** The OpenLineage job that trained it, null if it was trained elsewhere. */
    public @Nullable JobId trainedBy() {
        return jobNamespace == null || jobName == null ? null : new JobId(jobNamespace, jobName);
    }

    /** The registration's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The same entry, as other entries point at it. */
    public EntryReference reference() {
        return new EntryReference(origin, new Hash(leafHash));
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
