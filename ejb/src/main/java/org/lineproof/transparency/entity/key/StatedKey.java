package org.lineproof.transparency.entity.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.transparency.entity.EvidenceLog;

/** A key that was put in the place of the one before it, by a statement of both that is an entry of the log. */
@Entity
@Immutable
@IdClass(StatedKey.Key.class)
@Table(name = "log_key")
public class StatedKey {

    /** The first size that a key of a log signs. */
    public record Key(int logNumber, long firstSize) {}

    @Id
    @Column(name = "log_no")
    private int logNumber;

    @Id
    @Column(name = "first_size")
    private long firstSize;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column
    private String statement;

    protected StatedKey() {}

    /**
     * @param entry the pending entry whose content is the statement
     * @param signed the note that both keys signed
     */
    public StatedKey(EvidenceLog log, UUID entry, LogKeyStatement statement, String signed) {
        this.logNumber = log.number();
        this.firstSize = statement.firstSize();
        this.tenantId = log.tenant().value();
        this.publicKey = statement.newKey().publicKey();
        this.entryId = entry;
        this.statement = signed;
    }

    /** The first size it signs; its entry has the index two below. */
    public long firstSize() {
        return firstSize;
    }

    public UUID entryId() {
        return entryId;
    }

    /** The signed statement, as the entry's content has it. */
    public String statement() {
        return statement;
    }

    NoteKey key(String origin) {
        return new NoteKey(origin, publicKey);
    }
}
