package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.evidence.rotation.ServiceKeyStatement;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.succession.Successions;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.key.KeySuccession;
import org.lineproof.transparency.entity.key.ServiceKey;
import org.lineproof.transparency.entity.key.ServiceKeys;
import org.lineproof.transparency.entity.key.StatedKey;

/** The keys that sign for the current tenant's logs, and how the next one comes into office. */
@Stateless
@TenantScoped
public class LogKeys {

    @Inject
    CurrentTenant tenant;

    @Inject
    Logs logs;

    @Inject
    LogRows rows;

    @Inject
    SigningKeys keys;

    @Inject
    Successions successions;

    /** @throws Refusal if there is no such log */
    public KeySuccession of(LogName name) {
        return rows.keys(require(name));
    }

    /**
     * The statement, signed by the key in office and by the newest log key on this node, that puts the newer one in
     * office. The log is held until the caller's transaction ends, so that the statement becomes the very next entry.
     *
     * @throws Refusal (conflict) if the log is closed, the newest key is in office already, a statement is under way, or
     *     this node lacks the key in office
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String state(LogName name) {
        EvidenceLog log = require(name);
        logs.hold(log);
        successions.requireOpen(log);
        long size = rows.size(log);
        KeySuccession succession = rows.keys(log);
        if (succession.newest().filter(key -> size < key.firstSize() - 1).isPresent()) {
            throw Refusal.conflict("log", "a new key was stated a moment ago; ask again once it is in office");
        }
        NoteKey inOffice = succession.at(size);
        NoteSigner next = keys.newestLogSigner(log.origin());
        if (succession.keys().stream().anyMatch(key -> key.key().equals(next.key()))) {
            throw Refusal.conflict(
                    "log",
                    "the newest key on this node was put in office before: add the next log-<n>.key and restart");
        }
        NoteSigner old = keys.checkpointSigner(inOffice)
                .orElseThrow(() -> Refusal.conflict("log", "the key in office, " + inOffice + ", is not on this node"));
        return LogKeyStatement.sign(old, next, size + 2);
    }

    /** Makes the statement count, once its entry is pending in the same transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(LogName name, UUID entry, String statement) {
        try {
            logs.add(new StatedKey(require(name), entry, LogKeyStatement.verified(statement), statement));
        } catch (MalformedNote e) {
            throw new IllegalArgumentException("not a statement of ours", e);
        }
    }

    /** @throws Refusal if there is no such log */
    public ServiceKeys of(LogName name, KeyPurpose purpose) {
        return serviceKeys(require(name), purpose);
    }

    /**
     * The statement, signed by the key in office and by the newest key of the purpose on this node, that puts the newer
     * one in office. The log is held until the caller's transaction ends: one key is stated at a time.
     *
     * @throws Refusal (conflict) if the log is closed, the newest key is in office already, a statement is under way, or
     *     this node lacks the key in office
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String state(LogName name, KeyPurpose purpose) {
        EvidenceLog log = require(name);
        logs.hold(log);
        successions.requireOpen(log);
        ServiceKeys succession = serviceKeys(log, purpose);
        if (succession.underWay()) {
            throw Refusal.conflict("log", "a new key was stated a moment ago; ask again once it is in office");
        }
        NoteSigner next = keys.newest(purpose, log.origin());
        if (succession.keys().stream().anyMatch(key -> key.key().equals(next.key()))) {
            throw Refusal.conflict(
                    "log",
                    "the newest key on this node was put in office before: add the next " + purpose.word()
                            + "-<n>.key and restart");
        }
        NoteKey inOffice = succession.newest();
        NoteSigner old = keys.signer(purpose, inOffice)
                .orElseThrow(() -> Refusal.conflict("log", "the key in office, " + inOffice + ", is not on this node"));
        return ServiceKeyStatement.sign(log.origin(), old, next);
    }

    /** Makes the statement count, once its entry is pending in the same transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(LogName name, KeyPurpose purpose, UUID entry, String statement) {
        try {
            EvidenceLog log = require(name);
            byte[] key = ServiceKeyStatement.verified(statement).newKey().publicKey();
            int number = serviceKeys(log, purpose).nextNumber();
            logs.add(ServiceKey.stated(log, purpose, number, key, entry, statement));
        } catch (MalformedNote e) {
            throw new IllegalArgumentException("not a statement of ours", e);
        }
    }

    private ServiceKeys serviceKeys(EvidenceLog log, KeyPurpose purpose) {
        return rows.serviceKeys(log, purpose, keys.first(purpose, log.origin()).key());
    }

    private EvidenceLog require(LogName name) {
        return logs.find(tenant.id(), name).orElseThrow(() -> Refusal.notFound("there is no log " + name));
    }
}
