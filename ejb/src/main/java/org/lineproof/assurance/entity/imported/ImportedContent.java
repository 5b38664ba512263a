package org.lineproof.assurance.entity.imported;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.tenancy.entity.TenantId;

/** The bytes of an imported bundle, apart from the row that lists read. */
@Entity
@Immutable
@Table(name = "imported_content")
public class ImportedContent {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private byte[] content;

    protected ImportedContent() {}

    /** @param entry of the bundle */
    public ImportedContent(UUID entry, TenantId tenant, byte[] content) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.content = content.clone();
    }

    /** The entry of the bundle. */
    public UUID entry() {
        return entryId;
    }

    /** A copy. */
    public byte[] bytes() {
        return content.clone();
    }
}
