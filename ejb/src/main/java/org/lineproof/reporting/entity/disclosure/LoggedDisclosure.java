package org.lineproof.reporting.entity.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.tenancy.entity.TenantId;

/** A decision that somebody disclosed to somebody. Its id is that of its entry in the log {@code audit}. */
@Entity
@Immutable
@Table(name = "disclosure")
public class LoggedDisclosure {
    @Id
    @Column(name = "entry_id")
    private UUID id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "receipt_id")
    private UUID receiptId;

    @Column
    private String recipient;

    @Column
    private String fields;

    @Column(name = "token_digest")
    private byte[] tokenDigest;

    @Column(name = "disclosed_by")
    private String disclosedBy;

    @Column(name = "disclosed_at")
    private Instant disclosedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected LoggedDisclosure() {}

    /**
     * @param entry the entry that records it
     * @param fields what is shown, at least one
     */
    public LoggedDisclosure(
            UUID entry,
            TenantId tenant,
            UUID receipt,
            DisclosureOrder order,
            Collection<ReceiptField> fields,
            DisclosureToken token,
            String disclosedBy,
            Instant disclosedAt) {
        this.id = entry;
        this.tenantId = tenant.value();
        this.receiptId = receipt;
        this.recipient = order.recipient();
        this.fields = fields.stream().sorted().map(ReceiptField::field).collect(Collectors.joining(" "));
        this.tokenDigest = token.digest().bytes();
        this.disclosedBy = disclosedBy;
        this.disclosedAt = disclosedAt;
        this.expiresAt = order.expiresAt();
    }

    public UUID id() {
        return id;
    }

    public UUID receipt() {
        return receiptId;
    }

    /** The account of whoever may open it. */
    public String recipient() {
        return recipient;
    }

    /** The names of the fields shown, in the order of {@link ReceiptField}. */
    public List<String> fields() {
        return Arrays.asList(fields.split(" ", -1));
    }

    public String disclosedBy() {
        return disclosedBy;
    }

    public Instant disclosedAt() {
        return disclosedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
