package org.lineproof.reporting.entity.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.tenancy.entity.TenantId;

/** A part of a file of a report; all but the last have the same length. */
@Entity
@Immutable
@IdClass(ReportFilePart.Key.class)
@Table(name = "report_file_part")
public class ReportFilePart {
    /** Length of every part but the last, in bytes: 1 MiB. */
    public static final int LENGTH = 1 << 20;

    /** The most parts of a file: together 2 GiB. */
    public static final int MOST = 2_048;

    /** Which part of which file it is, from 0. */
    public record Key(UUID reportId, ReportFormat kind, int version, int number) {}

    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Id
    @Column
    @Enumerated(EnumType.STRING)
    private ReportFormat kind;

    @Id
    @Column
    private int version;

    @Id
    @Column(name = "part_no")
    private int number;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private byte[] content;

    protected ReportFilePart() {}

    /** @param content at most {@link #LENGTH} bytes; whoever holds it leaves it alone */
    public ReportFilePart(ReportFile.Key file, int number, TenantId tenant, byte[] content) {
        this.reportId = file.reportId();
        this.kind = file.kind();
        this.version = file.version();
        this.number = number;
        this.tenantId = tenant.value();
        this.content = content;
    }
}
