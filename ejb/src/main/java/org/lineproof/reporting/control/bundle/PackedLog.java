package org.lineproof.reporting.control.bundle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * A log as far as a bundle uses it.
 *
 * @param root its root hash at the size that the bundle speaks of
 * @param note the signed checkpoint of that size
 * @param anchor where that very head is anchored, empty if it is not
 * @param previous the log at the report before, null if there was none
 * @param entries the entries that go in, with their paths to the root; of a long log made when they are asked for
 * @param contents what is shown of them; made likewise, and in the order of the log then
 */
public record PackedLog(
        EvidenceLog log,
        long size,
        Hash root,
        String note,
        Optional<AnchorView> anchor,
        BundledLog.@Nullable Previous previous,
        List<BundledEntry> entries,
        List<BundledContent> contents) {}
