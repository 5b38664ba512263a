package org.lineproof.oversight.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.TenantId;

/** That a person intervened, without who and why. */
@Entity
@Immutable
@Table(name = "oversight_act")
public class LoggedAct {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column(name = "receipt_id")
    private UUID receiptId;

    @Column
    private String kind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoggedAct() {}

    public LoggedAct(UUID entry, TenantId tenant, UUID receipt, OversightAct act, Instant recordedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.systemId = act.system().value();
        this.receiptId = receipt;
        this.kind = act.kind().name();
        this.recordedAt = recordedAt;
    }

    /** @param fields null after an erasure */
    public RecordedAct with(@Nullable ActFields fields) {
        return new RecordedAct(
                entryId,
                new SystemId(systemId),
                receiptId,
                OversightAct.Kind.valueOf(kind),
                recordedAt,
                fields == null ? null : fields.decisionId(),
                fields == null ? null : fields.reviewer(),
                fields == null ? null : fields.reason(),
                fields == null ? null : fields.newOutcome());
    }
}
