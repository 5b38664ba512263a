package org.lineproof.reporting.entity.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** What somebody did with a disclosure; each is an entry of the log {@code audit}, too. */
@Entity
@Immutable
@Table(name = "disclosure_act")
public class DisclosureAct {

    /** What can be done. */
    public enum Kind {
        /** It was read. */
        OPENED,
        /** The bundle was handed out. */
        TAKEN,
        /** It was ended before its time. */
        WITHDRAWN
    }

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "disclosure_id")
    private UUID disclosureId;

    @Column
    private String kind;

    @Column
    private String actor;

    @Column(name = "acted_at")
    private Instant actedAt;

    protected DisclosureAct() {}

    public DisclosureAct(UUID entry, TenantId tenant, UUID disclosure, Kind kind, String actor, Instant actedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.disclosureId = disclosure;
        this.kind = kind.name();
        this.actor = actor;
        this.actedAt = actedAt;
    }

    public Kind kind() {
        return Kind.valueOf(kind);
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return actedAt;
    }
}
