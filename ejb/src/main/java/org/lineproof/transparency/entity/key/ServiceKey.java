package org.lineproof.transparency.entity.key;

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
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.transparency.entity.EvidenceLog;

/** A key of a log's receipts or promises: the one it was opened with, or one that a statement put in the place of another. */
@Entity
@Immutable
@IdClass(ServiceKey.Key.class)
@Table(name = "service_key")
public class ServiceKey {

    /** The keys of one purpose of a log are numbered from 0, the one it was opened with. */
    public record Key(int logNumber, KeyPurpose purpose, int number) {}

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Id
    @Enumerated(EnumType.STRING)
    @Column
    private KeyPurpose purpose;

    @Id
    @Column
    private int number;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "entry_id")
    private @Nullable UUID entryId;

    @Column
    private @Nullable String statement;

    protected ServiceKey() {}

    /** The key that a log is opened with. */
    public static ServiceKey first(EvidenceLog log, KeyPurpose purpose, byte[] publicKey) {
        return new ServiceKey(log, purpose, 0, publicKey, null, null);
    }

    /** The key that a statement puts in office; the statement is the content of the entry. */
    public static ServiceKey stated(
            EvidenceLog log, KeyPurpose purpose, int number, byte[] publicKey, UUID entry, String statement) {
        return new ServiceKey(log, purpose, number, publicKey, entry, statement);
    }

    private ServiceKey(
            EvidenceLog log,
            KeyPurpose purpose,
            int number,
            byte[] publicKey,
            @Nullable UUID entryId,
            @Nullable String statement) {
        this.logNumber = log.number();
        this.purpose = purpose;
        this.number = number;
        this.tenantId = log.tenant().value();
        this.publicKey = publicKey.clone();
        this.entryId = entryId;
        this.statement = statement;
    }

    public KeyPurpose purpose() {
        return purpose;
    }

    public int number() {
        return number;
    }

    /** The signed statement, null of the key that the log was opened with. */
    public @Nullable String statement() {
        return statement;
    }

    NoteKey key(String origin) {
        return new NoteKey(purpose.keyName(origin), publicKey);
    }
}
