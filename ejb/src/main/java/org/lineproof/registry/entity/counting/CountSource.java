package org.lineproof.registry.entity.counting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;

/** A registered source of counts. */
@Entity
@Immutable
@Table(name = "count_source")
public class CountSource {

    private static final int MAX_JWK = 10_000;

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String source;

    @Column
    private String signer;

    @Column
    private byte[] thumbprint;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected CountSource() {}

    public CountSource(TenantId tenant, CountSourceDeclaration declared, Acknowledgement logged, Instant registeredAt) {
        this.entryId = logged.entry();
        this.tenantId = tenant.value();
        this.systemId = declared.system().value();
        this.source = declared.source();
        this.signer = CanonicalJson.text(declared.signer().json());
        this.thumbprint = declared.signer().thumbprint().bytes();
        this.registeredAt = registeredAt;
    }

    public CountSourceDeclaration declaration() {
        try {
            return new CountSourceDeclaration(
                    new SystemId(systemId),
                    source,
                    Jwk.parse(StrictJson.object(signer.getBytes(StandardCharsets.UTF_8), MAX_JWK)));
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored key of the source " + source + " was altered", e);
        }
    }

    /** The registration's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
