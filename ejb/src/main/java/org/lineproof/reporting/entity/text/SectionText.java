package org.lineproof.reporting.entity.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.TenantId;

/** That somebody wrote a version of the text of a section. Its words are content of the entry and stand nowhere else. */
@Entity
@Immutable
@Table(name = "section_text")
public class SectionText {
    /** The entry's type in the log {@code audit}. */
    public static final String ENTRY_TYPE = "section-text";

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String definition;

    @Column
    private int section;

    @Column
    @Enumerated(EnumType.STRING)
    private Language language;

    @Column
    private int version;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected SectionText() {}

    /** @param entry its entry in the log {@code audit} */
    public SectionText(
            UUID entry, TenantId tenant, SectionPlace place, Language language, int version, Instant writtenAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.systemId = place.system().value();
        this.definition = place.definition();
        this.section = place.section();
        this.language = language;
        this.version = version;
        this.writtenAt = writtenAt;
    }

    public UUID entry() {
        return entryId;
    }

    public SectionPlace place() {
        return new SectionPlace(new SystemId(systemId), definition, section);
    }

    public Language language() {
        return language;
    }

    public int version() {
        return version;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
