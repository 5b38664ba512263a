package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.publication.StoredPublication;
import org.lineproof.transparency.control.witness.Cosignatures;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.key.KeyInOffice;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.key.PublishedKeys;

/** The logs as everybody may read them (C2SP tlog-tiles): digests and commitments, no content. */
@Stateless
public class PublishedLogs {

    @Inject
    Logs logs;

    @Inject
    SigningKeys keys;

    @Inject
    LogRows rows;

    @Inject
    Cosignatures cosignatures;

    @Inject
    TenantAdministration tenants;

    /** The newest signed checkpoint with the cosignatures that came so far, empty if there is no such log. */
    public Optional<String> checkpoint(TenantId tenant, LogName name) {
        return find(tenant, name)
                .flatMap(log -> rows.latestCheckpoint(log)
                        .map(row -> SignedCheckpoint.note(row, cosignatures.of(log, row.treeSize()))));
    }

    /**
     * A tile of hashes (32 bytes each) or, at level -1, a bundle of entries (each behind its length in two bytes, big
     * endian). Empty unless the newest checkpoint covers all of it.
     */
    public Optional<byte[]> tile(TenantId tenant, LogName name, TilePath path) {
        return find(tenant, name).flatMap(log -> new StoredPublication(rows, log).tile(path));
    }

    private Optional<EvidenceLog> find(TenantId tenant, LogName name) {
        return tenants.find(tenant).flatMap(organisation -> logs.find(tenant, name));
    }

    /** The keys that sign for a log, empty if there is no such log. */
    public Optional<PublishedKeys> keys(TenantId tenant, LogName name) {
        return find(tenant, name)
                .map(log -> new PublishedKeys(
                        log.origin(),
                        log.id(),
                        rows.keys(log).keys(),
                        serviceKeys(log, KeyPurpose.PROMISE),
                        serviceKeys(log, KeyPurpose.RECEIPT)));
    }

    private List<KeyInOffice> serviceKeys(EvidenceLog log, KeyPurpose purpose) {
        NoteKey first = keys.first(purpose, log.origin()).key();
        return rows.serviceKeys(log, purpose, first).keys();
    }
}
