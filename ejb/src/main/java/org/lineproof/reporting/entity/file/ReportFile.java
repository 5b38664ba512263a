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
import org.lineproof.evidence.digest.Hash;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.tenancy.entity.TenantId;

/** A file of an issued report; its bytes are in its parts. */
@Entity
@Immutable
@IdClass(ReportFile.Key.class)
@Table(name = "report_file")
public class ReportFile {
    /**
     * Which file it is.
     *
     * @param version 0 for the file as it was issued or sealed, and the number of the renewal that made it
     */
    public record Key(UUID reportId, ReportFormat kind, int version) {
        /** The file as it was issued or sealed. */
        public static Key first(UUID report, ReportFormat format) {
            return new Key(report, format, 0);
        }
    }

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

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private long size;

    @Column
    private byte[] sha256;

    protected ReportFile() {}

    /**
     * @param size of all its parts together, in bytes
     * @param sha256 over all of them
     */
    public ReportFile(Key key, TenantId tenant, long size, Hash sha256) {
        this.reportId = key.reportId();
        this.kind = key.kind();
        this.version = key.version();
        this.tenantId = tenant.value();
        this.size = size;
        this.sha256 = sha256.bytes();
    }

    public Key key() {
        return new Key(reportId, kind, version);
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Hash sha256() {
        return new Hash(sha256);
    }
}
