package org.lineproof.reporting.control.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.archive.TooLarge;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.OnDemand;
import org.lineproof.reporting.control.ledger.LedgerPin;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.entity.LogName;

/** Packs logs, their anchors and their time stamps into a signed bundle, whatever the bundle is about. */
@ApplicationScoped
public class BundlePacking {
    /** In bytes, for signature, certificates, revocation data and time stamps of many years. */
    private static final long ROOM_FOR_SEAL = 1 << 20;

    @Inject
    CurrentTenant tenant;

    @Inject
    AnchorQuery anchors;

    @Inject
    BundledStamps stamps;

    @Inject
    ReportKey key;

    /**
     * The signed bundle: the document, the logs it speaks of, what is opened of them, their anchors and time stamps.
     *
     * @param recorded proofs shown that are recorded on a chain
     * @return the bundle, which is made as it is read: what it is made of has to stay as it is as long
     * @throws Refusal (unprocessable) if it, under its seal, would be larger than an archive can be; the words name both sizes and a cure
     */
    public ByteSource pack(
            BundleDocument document, Optional<byte[]> pdf, List<PackedLog> logs, List<BundledRecording> recorded) {
        List<BundledAnchor> heads = new ArrayList<>();
        Map<LogName, AnchorView> shown = new HashMap<>();
        List<TimeStamp> timeStamps = new ArrayList<>();
        for (PackedLog log : logs) {
            log.anchor().ifPresent(view -> {
                shown.put(log.log().name(), view);
                heads.add(anchor(log.log().origin(), view));
                timeStamps.addAll(stamps.of(log.log().name(), log.log().origin(), view));
            });
        }
        EvidenceBundle bundle = new EvidenceBundle(
                document,
                pdf,
                logs.stream().map(BundlePacking::bundled).toList(),
                contents(logs),
                heads,
                anchors.proofs(shown),
                BundledStamps.once(timeStamps));
        try {
            StreamedArchive packed = new BundleWriter(key.signer(tenant.id())).write(bundle.with(recorded));
            requireRoom(packed.size());
            return packed;
        } catch (TooLarge e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Asks whether there can be a bundle of so many bytes, or more, and a seal around it: one that could be issued and never be
     * released would come too late to be refused.
     *
     * @throws Refusal (unprocessable) if there cannot
     */
    public static void requireRoom(long bytes) {
        if (bytes + ROOM_FOR_SEAL > Archive.MAX_BYTES) {
            throw refused("at least " + bytes + " bytes, and " + ROOM_FOR_SEAL + " for its seal; an archive takes "
                    + Archive.MAX_BYTES);
        }
    }

    private static Refusal refused(String sizes) {
        return Refusal.unprocessable(
                null,
                "the evidence bundle would have " + sizes
                        + ", which is what its verifiers read: ask for a report that opens"
                        + " less of the log, as the extract R04 of a shorter period or of fewer fields");
    }

    private static List<BundledContent> contents(List<PackedLog> logs) {
        List<List<BundledContent>> contents = logs.stream()
                .sorted(Comparator.comparing((PackedLog log) -> log.log().origin()))
                .map(PackedLog::contents)
                .toList();
        return contents.stream().allMatch(OnDemand.class::isInstance)
                ? OnDemand.joined(contents)
                : contents.stream().flatMap(List::stream).toList();
    }

    private static BundledLog bundled(PackedLog log) {
        return new BundledLog(
                log.log().origin(),
                log.log().tenant().value(),
                new NoteKey(log.log().origin(), log.log().firstKey()),
                log.size(),
                log.note(),
                log.previous(),
                log.entries());
    }

    private static BundledAnchor anchor(String origin, AnchorView view) {
        return new BundledAnchor(
                origin,
                view.treeSize(),
                view.root(),
                LedgerPin.of(view.kind(), view.chainId(), view.contract()),
                view.transaction(),
                view.block(),
                view.blockHash(),
                view.at());
    }
}
