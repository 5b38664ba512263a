package org.lineproof.assurance.entity.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.TenantId;

/** A bundle of another organisation, imported as evidence about an AI system, under the digest of its bytes. */
@Entity
@Immutable
@Table(name = "imported_bundle")
public class ImportedBundle {

    /** The type of its entry. */
    public static final String ENTRY_TYPE = "imported-bundle";

    private static final int MAX_ABOUT = 32_768;

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String digest;

    @Column(name = "pins_entry_id")
    private UUID pinsEntryId;

    @Column
    private String about;

    @Column
    private int size;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ImportedBundle() {}

    public ImportedBundle(
            UUID entry,
            TenantId tenant,
            SystemId system,
            SupplierPins pins,
            CheckedBundle checked,
            byte[] content,
            Instant importedAt) {
        this.entryId = entry;
        this.tenantId = tenant.value();
        this.systemId = system.value();
        this.digest = digestOf(content).value();
        this.pinsEntryId = pins.entry();
        this.about = CanonicalJson.text(checked.about());
        this.size = content.length;
        this.importedAt = importedAt;
    }

    /** SHA-256 of the bytes, as digests are written. */
    public static ModelDigest digestOf(byte[] content) {
        return new ModelDigest("sha256:" + Hash.sha256(content).hex());
    }

    /** Its entry in the log {@code audit}. */
    public UUID entry() {
        return entryId;
    }

    /** The system of this organisation that it is evidence about. */
    public SystemId system() {
        return new SystemId(systemId);
    }

    public ModelDigest digest() {
        return new ModelDigest(digest);
    }

    /** The entry of the pin file against which it was verified. */
    public UUID pinsEntry() {
        return pinsEntryId;
    }

    /** What it is about and what the verifier said. */
    public ObjectNode about() {
        try {
            return StrictJson.object(about.getBytes(StandardCharsets.UTF_8), MAX_ABOUT);
        } catch (MalformedJson e) {
            throw new IllegalStateException("the stored row of an imported bundle was altered", e);
        }
    }

    /** How many bytes it has. */
    public int size() {
        return size;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
