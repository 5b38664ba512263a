package org.lineproof.reporting.entity.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.report.json.PinsJson;
import org.lineproof.report.record.Pins;

/** The cut that a report is made of, whoever makes it and however often. */
@Entity
@Immutable
@Table(name = "report_cut")
public class PinnedCut {
    @Id
    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String pins;

    @Column(name = "catalogue_version")
    private String catalogueVersion;

    @Column(name = "pinned_at")
    private Instant pinnedAt;

    protected PinnedCut() {}

    /**
     * @param pins the heads of the logs, and what was overdue then
     * @param catalogueVersion the law it is judged by
     */
    public PinnedCut(Turn turn, Pins pins, String catalogueVersion, Instant pinnedAt) {
        this.reportId = turn.report();
        this.tenantId = turn.tenant().value();
        this.pins = new String(PinsJson.bytes(pins), StandardCharsets.UTF_8);
        this.catalogueVersion = catalogueVersion;
        this.pinnedAt = pinnedAt;
    }

    /** The heads of the logs, and what was overdue then. */
    public Pins pins() {
        try {
            return PinsJson.of(pins.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            throw new IllegalStateException("the cut of report " + reportId + " cannot be read: " + e.getMessage(), e);
        }
    }

    public String catalogueVersion() {
        return catalogueVersion;
    }
}
