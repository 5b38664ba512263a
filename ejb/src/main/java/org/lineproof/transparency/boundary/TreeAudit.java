package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.standalone.control.StandaloneDatabase;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.audit.TreeRecomputation;
import org.lineproof.transparency.control.publication.HttpPublication;
import org.lineproof.transparency.control.publication.Publication;
import org.lineproof.transparency.control.publication.StoredPublication;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.LogPosition;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.key.KeySuccession;
import org.lineproof.transparency.entity.key.ServiceKey;
import org.lineproof.transparency.entity.key.ServiceKeys;
import org.lineproof.transparency.entity.key.StatedKey;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/**
 * Recomputes a log from its published tiles and says what no longer fits. What is published is read from {@code
 * lineproof.audit.published}, the address under which all logs lie; without it, from the rows the server serves.
 */
@Stateless
@TenantScoped
public class TreeAudit {

    /** The rows an audit outside a container reads. */
    public static final List<Class<?>> ROWS = List.of(
            EvidenceLog.class,
            LoggedEntry.class,
            LogPosition.class,
            FullTile.class,
            PublishedCheckpoint.class,
            StatedKey.class,
            ServiceKey.class,
            StoredCosignature.class);

    @Inject
    LogRows rows;

    @Inject
    @ConfigProperty(name = "lineproof.audit.published")
    Optional<String> published;

    /** Null outside a container, where no key files are. */
    @Inject
    @Nullable
    SigningKeys keys;

    public TreeAudit() {}

    /** Reads through this database, outside a container. */
    public TreeAudit(StandaloneDatabase database, Optional<URI> published) {
        this.rows = new LogRows(database);
        this.published = published.map(URI::toString);
    }

    /** All logs whose rows this reader sees. */
    public List<EvidenceLog> logs() {
        return rows.logs();
    }

    /**
     * @param claims heads of the log that others vouch for, each claimant's smallest first, read before this is called
     */
    public AuditResult audit(EvidenceLog log, List<Iterator<ClaimedHead>> claims, AuditProgress progress) {
        LogId derived = LogId.derive(log.tenant().value(), log.origin(), log.firstKey());
        if (!derived.equals(log.id())) {
            Finding changed = Finding.of(
                    Fault.CHANGED_LOG,
                    "the log's id does not follow from organisation, origin and first key, so its signatures mean"
                            + " nothing");
            return new AuditResult(log.name(), 0, List.of(changed), List.of());
        }
        KeySuccession succession = rows.keys(log);
        return new TreeRecomputation(rows, log, publication(log), succession::at)
                .run(claims, progress)
                .and(faults(log, succession));
    }

    /** Rows alone could be exchanged together with the checkpoints that they vouch for; the key files stand elsewhere. */
    private List<Finding> faults(EvidenceLog log, KeySuccession succession) {
        List<Finding> findings = new ArrayList<>();
        String fault = succession.fault();
        if (fault != null) {
            findings.add(Finding.of(Fault.CHANGED_KEY, fault));
        }
        NoteKey newest = succession.at(Long.MAX_VALUE);
        if (keys != null && keys.checkpointSigner(newest).isEmpty()) {
            String detail = "the key in office, " + newest + ", is none of the log keys on this node";
            findings.add(Finding.of(Fault.CHANGED_KEY, detail));
        }
        for (KeyPurpose purpose : KeyPurpose.values()) {
            String changed = serviceKeys(log, purpose).fault();
            if (changed != null) {
                findings.add(Finding.of(Fault.CHANGED_KEY, changed));
            }
        }
        return findings;
    }

    /** Without key files the first key is the one that the first statement names as the old one. */
    private ServiceKeys serviceKeys(EvidenceLog log, KeyPurpose purpose) {
        NoteKey first = keys == null ? null : keys.first(purpose, log.origin()).key();
        return rows.serviceKeys(log, purpose, first);
    }

    private Publication publication(EvidenceLog log) {
        return published
                .<Publication>map(address -> new HttpPublication(URI.create(address), log))
                .orElseGet(() -> new StoredPublication(rows, log));
    }
}
