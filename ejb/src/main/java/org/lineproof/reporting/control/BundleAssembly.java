package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.ledger.BundledRecordings;
import org.lineproof.reporting.control.ledger.LedgerPin;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/** Packs what an auditor needs to check a report without us. */
@ApplicationScoped
public class BundleAssembly {
    @Inject
    CurrentTenant tenant;

    @Inject
    LogReader logs;

    @Inject
    AnchorQuery anchors;

    @Inject
    PreviousHeads previous;

    @Inject
    BundledStamps stamps;

    @Inject
    BundledRecordings recordings;

    @Inject
    ReportKey key;

    /** The signed bundle: the report, the logs it is pinned to, what it opens of them, and their anchors and time stamps. */
    public byte[] write(EvidenceCut cut, ReportRecord report, byte[] json, byte[] pdf) {
        List<BundledLog> bundledLogs = new ArrayList<>();
        List<BundledContent> contents = new ArrayList<>();
        List<BundledAnchor> heads = new ArrayList<>();
        Map<LogName, AnchorView> shown = new HashMap<>();
        List<TimeStamp> timeStamps = new ArrayList<>();
        List<BundledRecording> recorded = new ArrayList<>();
        BundleSelection selection = BundleSelection.of(cut, report);
        Map<String, EvidenceLog> byOrigin =
                logs.logs().stream().collect(Collectors.toMap(EvidenceLog::origin, Function.identity()));
        Map<String, Long> before = previous.before(cut);
        for (LogCut log : cut.published()) {
            String origin = log.require().origin();
            EvidenceLog own = Objects.requireNonNull(byOrigin.get(origin));
            bundledLogs.add(head(own, log, selection, before));
            List<BundledContent> opened = selection.contents(log);
            contents.addAll(opened);
            recorded.addAll(recordings.of(own.name(), log, opened));
            anchored(own.name(), log.require()).ifPresent(view -> {
                shown.put(own.name(), view);
                heads.add(anchor(log.require(), view));
                timeStamps.addAll(stamps.of(own.name(), origin, view));
            });
        }
        EvidenceBundle bundle = new EvidenceBundle(
                json,
                Optional.of(pdf),
                bundledLogs,
                contents,
                heads,
                anchors.proofs(shown),
                BundledStamps.once(timeStamps));
        return new BundleWriter(key.signer(tenant.id())).write(bundle.with(recorded));
    }

    private BundledLog head(EvidenceLog log, LogCut cut, BundleSelection selection, Map<String, Long> before) {
        LogPin pin = cut.require();
        return new BundledLog(
                pin.origin(),
                log.tenant().value(),
                new NoteKey(pin.origin(), log.firstKey()),
                pin.size(),
                pin.note(),
                previous.head(log.name(), cut, before.get(pin.origin())),
                selection.entries(cut));
    }

    /** What the pin calls published only was not anchored then, whatever came since. */
    private Optional<AnchorView> anchored(LogName name, LogPin pin) {
        if (pin.state() == LogState.PUBLISHED) {
            return Optional.empty();
        }
        return anchors.of(name, pin.size()).filter(view -> view.treeSize() == pin.size());
    }

    private static BundledAnchor anchor(LogPin pin, AnchorView view) {
        return new BundledAnchor(
                pin.origin(),
                view.treeSize(),
                view.root(),
                LedgerPin.of(view.kind(), view.chainId(), view.contract()),
                view.transaction(),
                view.block(),
                view.blockHash(),
                view.at());
    }
}
