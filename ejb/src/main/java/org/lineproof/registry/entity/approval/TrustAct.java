package org.lineproof.registry.entity.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;

/**
 * What somebody did about something that another person proposed to trust, each kind once. The tables of the entities name
 * the column of the proposal each in its own way.
 */
@MappedSuperclass
public abstract class TrustAct {

    /** What can be done about a proposal. */
    public enum Kind {
        /** From then on it is trusted. */
        APPROVED,
        /** From then on nothing more rests on it. */
        WITHDRAWN;

        /** As entries of the log {@code audit} write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    private UUID proposalEntryId;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column
    private String kind;

    @Column
    private String actor;

    @Column
    private @Nullable String reason;

    @Column(name = "acted_at")
    private Instant actedAt;

    protected TrustAct() {}

    /**
     * @param proposal the proposal's entry
     * @param actor the person as authenticated; never the proposer of what is approved
     * @param reason why, for a withdrawal; null for an approval
     */
    protected TrustAct(
            UUID entry,
            TenantId tenant,
            UUID proposal,
            String proposedBy,
            Kind kind,
            String actor,
            @Nullable String reason,
            Instant actedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.proposalEntryId = proposal;
        this.proposedBy = proposedBy;
        this.kind = kind.name();
        this.actor = actor;
        this.reason = reason;
        this.actedAt = actedAt;
    }

    /** The act of this kind among those on one proposal, empty as long as nobody did it. */
    public static <A extends TrustAct> Optional<A> first(List<A> acts, Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).findFirst();
    }

    /** The act's entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The proposal's entry. */
    public UUID proposal() {
        return proposalEntryId;
    }

    public Kind kind() {
        return Kind.valueOf(kind);
    }

    /** The person as authenticated. */
    public String actor() {
        return actor;
    }

    /** Null for an approval. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant at() {
        return actedAt;
    }
}
