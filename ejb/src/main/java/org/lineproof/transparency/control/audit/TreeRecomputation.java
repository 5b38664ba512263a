package org.lineproof.transparency.control.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TileSource;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.publication.Publication;
import org.lineproof.transparency.control.publication.PublicationUnavailable;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/**
 * Computes a log anew from its published tiles and compares rows, tiles, checkpoints, cosignatures and whatever heads
 * others claim.
 * One pass; memory holds one tile of entries, whatever the size of the log.
 */
public final class TreeRecomputation {

    private final LogRows rows;
    private final EvidenceLog log;
    private final Publication publication;
    private final LongFunction<NoteKey> keys;
    private final Findings findings = new Findings();

    /** @param keys the key that signs the log's checkpoints at a tree size */
    public TreeRecomputation(LogRows rows, EvidenceLog log, Publication publication, LongFunction<NoteKey> keys) {
        this.rows = rows;
        this.log = log;
        this.publication = publication;
        this.keys = keys;
    }

    /**
     * @param claims heads of the log that others vouch for, each claimant's smallest first; read before the log is, so
     *     that it may grow meanwhile
     */
    public AuditResult run(List<Iterator<ClaimedHead>> claims, AuditProgress progress) {
        List<Iterator<ClaimedHead>> sources = new ArrayList<>(claims);
        List<String> notChecked = new ArrayList<>();
        long compared = 0;
        try {
            long cosigned = rows.largestCosigned(log);
            Optional<String> served = publication.checkpoint();
            long placed = rows.size(log);
            long size = rows.latestCheckpoint(log)
                    .map(PublishedCheckpoint::treeSize)
                    .orElse(0L);
            requireCheckpointOf(placed, size);
            requireCosigned(cosigned, size);
            SignedHeads signed = new SignedHeads(rows, log, keys, size, findings);
            sources.add(signed);
            served.flatMap(signed::served)
                    .ifPresent(head -> sources.add(List.of(head).iterator()));
            if (served.isEmpty() && size > 0) {
                findings.add(Finding.ofSize(Fault.LOST_CHECKPOINT, size, "no checkpoint is published"));
            }
            compared = compare(sources, size, progress);
        } catch (PublicationUnavailable e) {
            notChecked.add("what is published: " + e.getMessage());
        }
        notChecked.addAll(findings.unlisted());
        return new AuditResult(log.name(), compared, findings.list(), notChecked);
    }

    private void requireCheckpointOf(long placed, long size) {
        if (placed > size) {
            findings.add(Finding.ofSize(
                    Fault.LOST_CHECKPOINT,
                    placed,
                    "entries " + size + " to " + (placed - 1) + " have places, but no checkpoint covers them"));
        }
    }

    /** @param cosigned the largest size that a witness signed, read before the log was */
    private void requireCosigned(long cosigned, long size) {
        if (cosigned > size) {
            findings.add(Finding.ofSize(
                    Fault.RESTORED_DATABASE,
                    cosigned,
                    "a witness cosigned " + cosigned + " entries, the database has published only " + size
                            + ": it was cut off, or restored to an earlier state"));
        }
    }

    private long compare(List<Iterator<ClaimedHead>> sources, long size, AuditProgress progress)
            throws PublicationUnavailable {
        PublishedTiles tiles = new PublishedTiles(publication);
        UpperTiles upper = new UpperTiles(tiles, findings);
        HeadComparison heads = new HeadComparison(sources, findings);
        EntryComparison entries = new EntryComparison(rows, log, tiles, heads, findings);
        for (long first = 0; first < size; first += TileSource.WIDTH) {
            int width = (int) Math.min(TileSource.WIDTH, size - first);
            Hash root = entries.compare(first / TileSource.WIDTH, width);
            if (width == TileSource.WIDTH) {
                upper.take(root);
            }
            rows.forget();
            progress.at(first + width, size);
        }
        upper.finish();
        entries.finish();
        heads.finish();
        return size;
    }
}
