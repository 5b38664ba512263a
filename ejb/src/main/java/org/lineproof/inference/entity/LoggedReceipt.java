package org.lineproof.inference.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;

/** The coordinates of a receipt, as its log entry states them. Nothing here derives from the receipt's fields. */
@Entity
@Immutable
@Table(name = "receipt")
public class LoggedReceipt {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "system_id")
    private String systemId;

    @Column
    private String producer;

    @Column
    private long epoch;

    @Column
    private long sequence;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "evidence_class")
    private String evidenceClass;

    @Column
    private String form;

    @Column(name = "key_thumbprint")
    private @Nullable String keyThumbprint;

    @Column(name = "model_entry_id")
    private @Nullable UUID modelEntryId;

    protected LoggedReceipt() {}

    /** The receipt's id and its entry's. */
    public UUID id() {
        return entryId;
    }

    public SystemId system() {
        return new SystemId(systemId);
    }

    public String producer() {
        return producer;
    }

    /** 0 where the producer numbers nothing. */
    public long epoch() {
        return epoch;
    }

    public long sequence() {
        return sequence;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public EvidenceClass evidenceClass() {
        return EvidenceClass.valueOf(evidenceClass);
    }

    public ReceiptView.Form form() {
        return ReceiptView.Form.valueOf(form);
    }

    /** RFC 7638 thumbprint of the registered key that verified the signature, base64url; null if nobody signed. */
    public @Nullable String keyThumbprint() {
        return keyThumbprint;
    }

    /** The registration's entry, null if the model version was not registered when the receipt came. */
    public @Nullable UUID modelEntry() {
        return modelEntryId;
    }
}
