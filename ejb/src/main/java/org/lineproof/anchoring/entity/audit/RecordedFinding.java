package org.lineproof.anchoring.entity.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** A finding of an audit that was recorded. */
@Entity
@Immutable
@IdClass(RecordedFinding.Key.class)
@Table(name = "audit_finding")
public class RecordedFinding {

    /** So many findings of one audit are recorded. */
    public static final int MOST = 200;

    private static final int LONGEST = 2_000;

    /** A finding's place among those of its audit. */
    public record Key(long audit, short place) {}

    @Id
    @Column(name = "audit_no")
    private long audit;

    @Id
    private short place;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    @Enumerated(EnumType.STRING)
    private Fault fault;

    @Column
    private @Nullable Long position;

    @Column(name = "tree_size")
    private @Nullable Long treeSize;

    @Column(name = "entry_id")
    private @Nullable UUID entryId;

    @Column
    private String detail;

    protected RecordedFinding() {}

    /** @param finding as {@link #recordable} makes it */
    public RecordedFinding(AuditRun run, int place, TenantId tenant, Finding finding) {
        this.audit = run.number();
        this.place = (short) place;
        this.tenantId = tenant.value();
        this.fault = finding.fault();
        this.position = finding.index();
        this.treeSize = finding.size();
        this.entryId = finding.entry();
        this.detail = finding.detail();
    }

    /** The finding with a detail that is not too long to be kept. */
    public static Finding recordable(Finding finding) {
        String detail = finding.detail();
        return detail.length() <= LONGEST
                ? finding
                : new Finding(
                        finding.fault(),
                        finding.index(),
                        finding.size(),
                        finding.entry(),
                        detail.substring(0, LONGEST - 1) + "…");
    }

    public Finding finding() {
        return new Finding(fault, position, treeSize, entryId, detail);
    }
}
