package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.bundle.BundlePacking;
import org.lineproof.reporting.control.bundle.PackedLog;
import org.lineproof.reporting.control.extract.Opening;
import org.lineproof.reporting.control.ledger.BundledRecordings;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/** Packs what an auditor needs to check a report without us. */
@ApplicationScoped
public class BundleAssembly {
    @Inject
    LogReader logs;

    @Inject
    AnchorQuery anchors;

    @Inject
    PreviousHeads previous;

    @Inject
    BundledRecordings recordings;

    @Inject
    BundlePacking packing;

    /**
     * The signed bundle: the report, the logs it is pinned to, what it opens of them, and their anchors and time stamps.
     *
     * @param report with all rows of its annexes
     * @param document the same as it is printed, with the files of long annexes
     * @return the bundle, whose lines are made from the cut as it is read
     * @throws org.lineproof.tenancy.entity.Refusal if it would be larger than an archive can be
     */
    public ByteSource write(
            EvidenceCut cut, ReportRecord report, Opening opening, BundleDocument document, byte[] pdf) {
        List<PackedLog> packed = new ArrayList<>();
        List<BundledRecording> recorded = new ArrayList<>();
        BundleSelection selection = BundleSelection.of(cut, report, opening);
        Map<String, EvidenceLog> byOrigin =
                logs.logs().stream().collect(Collectors.toMap(EvidenceLog::origin, Function.identity()));
        Map<String, Long> before = previous.before(cut);
        for (LogCut log : cut.pinned()) {
            LogPin pin = log.require();
            EvidenceLog own = Objects.requireNonNull(byOrigin.get(pin.origin()));
            List<BundledContent> opened = selection.contents(log);
            recorded.addAll(recordings.of(own.name(), log, opened));
            packed.add(new PackedLog(
                    own,
                    pin.size(),
                    pin.root(),
                    pin.note(),
                    anchored(own.name(), pin),
                    previous.head(own.name(), log, before.get(pin.origin())),
                    selection.entries(log),
                    opened));
        }
        return packing.pack(document, Optional.of(pdf), packed, recorded);
    }

    /**
     * Asks, before any page is set, whether what a report opens can be in a bundle at all.
     *
     * @throws org.lineproof.tenancy.entity.Refusal if it cannot
     */
    public void requireRoom(EvidenceCut cut, ReportRecord report, Opening opening) {
        BundleSelection selection = BundleSelection.of(cut, report, opening);
        BundlePacking.requireRoom(
                cut.pinned().stream().mapToLong(selection::leastBytes).sum());
    }

    /** What the pin calls published only was not anchored then, whatever came since. */
    private Optional<AnchorView> anchored(LogName name, LogPin pin) {
        if (pin.state() == LogState.PUBLISHED) {
            return Optional.empty();
        }
        return anchors.of(name, pin.size()).filter(view -> view.treeSize() == pin.size());
    }
}
