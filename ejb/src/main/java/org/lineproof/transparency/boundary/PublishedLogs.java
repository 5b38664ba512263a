package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.control.witness.Cosignatures;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.FullTile;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.key.PublishedKeys;

/** The logs as everybody may read them (C2SP tlog-tiles): digests and commitments, no content. */
@Stateless
public class PublishedLogs {

    /** A node of the next level stands over 2^56 entries, and no log has as many. */
    private static final int MAX_LEVEL = 6;

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
        return find(tenant, name).filter(log -> covered(log, path)).map(log -> read(log, path));
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
                        keys.promiseSigner(log.origin()).key(),
                        keys.receiptKey(log.origin())));
    }

    private boolean covered(EvidenceLog log, TilePath path) {
        if (path.level() > MAX_LEVEL) {
            return false;
        }
        long size =
                rows.latestCheckpoint(log).map(PublishedCheckpoint::treeSize).orElse(0L);
        long wholeNodes = size >> (8 * Math.max(path.level(), 0));
        return path.index() <= wholeNodes / FullTile.WIDTH
                && path.index() * FullTile.WIDTH + path.width() <= wholeNodes;
    }

    private byte[] read(EvidenceLog log, TilePath path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (path.level() < 0) {
            long first = path.index() * FullTile.WIDTH;
            rows.entries(log, first, first + path.width()).forEach(placed -> {
                byte[] content = placed.entry().content();
                bytes.write(content.length >>> 8);
                bytes.write(content.length);
                bytes.writeBytes(content);
            });
        } else {
            List<Hash> hashes = new StoredTiles(rows, log).hashes(path.level(), path.index(), path.width());
            hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        }
        return bytes.toByteArray();
    }
}
