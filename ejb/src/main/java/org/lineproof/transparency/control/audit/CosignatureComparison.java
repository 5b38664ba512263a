package org.lineproof.transparency.control.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.note.Cosignature;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;
import org.lineproof.transparency.entity.witness.StoredCosignature;

/**
 * What witnesses signed, against the checkpoints as they are kept now: whoever signs a checkpoint anew with the log's
 * own key cannot sign for its witnesses. Each line is verified with the key that stands beside it. Whether that key is
 * a listed witness's is not asked, for nobody counts the others.
 */
final class CosignatureComparison {

    private final LogRows rows;
    private final EvidenceLog log;
    private final Findings findings;
    private final Map<String, Optional<CosignerKey>> keys = new HashMap<>();

    CosignatureComparison(LogRows rows, EvidenceLog log, Findings findings) {
        this.rows = rows;
        this.log = log;
        this.findings = findings;
    }

    /**
     * @param page checkpoints, smallest first
     * @param from the smallest size that might be on the page
     * @param to the largest such size
     */
    void compare(List<PublishedCheckpoint> page, long from, long to) {
        Map<Long, PublishedCheckpoint> bySize = new HashMap<>();
        page.forEach(row -> bySize.put(row.treeSize(), row));
        for (StoredCosignature given : rows.cosignatures(log, from, to)) {
            compare(given, bySize.get(given.treeSize()));
        }
    }

    private void compare(StoredCosignature given, @Nullable PublishedCheckpoint row) {
        String name = "the cosignature of " + nameOf(given) + " at size " + given.treeSize();
        if (row == null) {
            findings.add(Finding.ofSize(
                    Fault.LOST_CHECKPOINT, given.treeSize(), name + " is about a checkpoint that is gone"));
            return;
        }
        if (!isNote(row.note())) {
            // The checkpoint itself is a finding then, and nothing can be said of the cosignature.
            return;
        }
        Optional<Cosignature> verified = verified(given, row);
        if (verified.isEmpty()) {
            forged(given, name + " does not hold for the checkpoint that is kept");
        } else if (!verified.get().at().equals(given.cosignedAt())) {
            forged(given, name + " was given at " + verified.get().at() + ", its row says " + given.cosignedAt());
        }
    }

    private static boolean isNote(String note) {
        try {
            SignedNote.parse(note);
            return true;
        } catch (MalformedNote e) {
            return false;
        }
    }

    private void forged(StoredCosignature given, String detail) {
        findings.add(Finding.ofSize(Fault.FORGED_COSIGNATURE, given.treeSize(), detail));
    }

    private Optional<Cosignature> verified(StoredCosignature given, PublishedCheckpoint row) {
        return key(given).flatMap(key -> {
            try {
                return Cosignature.of(SignedNote.parse(row.note() + given.line() + "\n"), key);
            } catch (MalformedNote e) {
                return Optional.empty();
            }
        });
    }

    private String nameOf(StoredCosignature given) {
        return key(given).map(CosignerKey::name).orElse("a witness without a readable key");
    }

    private Optional<CosignerKey> key(StoredCosignature given) {
        return keys.computeIfAbsent(given.cosigner(), vkey -> {
            try {
                return Optional.of(CosignerKey.parse(vkey));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
