package org.lineproof.oversight.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;

/** Who intervened in which decision and why. It is content: an erasure deletes this row, too. */
@Entity
@Immutable
@Table(name = "oversight_field")
public class ActFields {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "decision_id")
    private String decisionId;

    @Column
    private String reviewer;

    @Column
    private String reason;

    @Column(name = "new_outcome")
    private @Nullable String newOutcome;

    protected ActFields() {}

    /** @param reviewer the person as authenticated */
    public ActFields(UUID entry, TenantId tenant, String reviewer, OversightAct act) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.decisionId = act.decisionId();
        this.reviewer = reviewer;
        this.reason = act.reason();
        this.newOutcome = act.newOutcome();
    }

    public String decisionId() {
        return decisionId;
    }

    public String reviewer() {
        return reviewer;
    }

    public String reason() {
        return reason;
    }

    /** Null unless the decision was overridden. */
    public @Nullable String newOutcome() {
        return newOutcome;
    }
}
