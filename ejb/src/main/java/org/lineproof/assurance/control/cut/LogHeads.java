package org.lineproof.assurance.control.cut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.LogPin;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;

/** The heads a cut can be made at. */
@ApplicationScoped
public class LogHeads {
    @Inject
    LogReader logs;

    @Inject
    AnchorQuery anchors;

    /**
     * The newest published head of a log; where a ledger holds that head or a later one, the head it holds. That nothing is
     * logged about a system is said by the head of size 0, which its log begins with and no ledger takes.
     *
     * @return empty if no entry of the log is published, and it is no system's or has no head at all
     */
    public Optional<LogPin> newest(LogName log) {
        return logs.latest(log)
                .filter(latest -> latest.checkpoint().size() > 0 || log.system().isPresent())
                .map(latest -> {
                    if (latest.checkpoint().size() == 0) {
                        return pin(latest, LogState.PUBLISHED, "");
                    }
                    Optional<AnchorView> anchor =
                            anchors.of(log, latest.checkpoint().size());
                    return anchor.flatMap(view ->
                                    logs.checkpoint(log, view.treeSize()).map(head -> anchored(head, view)))
                            .orElseGet(() -> pin(latest, LogState.PUBLISHED, ""));
                });
    }

    private static LogPin anchored(SignedCheckpoint head, AnchorView view) {
        LogState state = state(view.kind());
        return pin(
                head,
                state,
                state.words() + ": chain " + view.chainId() + ", block " + view.block() + " of " + view.at()
                        + ", transaction " + view.transaction());
    }

    private static LogState state(String kind) {
        if (kind.equals(LedgerKind.ANVIL.words())) {
            return LogState.DEVELOPMENT_CHAIN;
        }
        return kind.equals(LedgerKind.INDEPENDENT) ? LogState.ANCHORED_INDEPENDENT : LogState.ANCHORED_SELF_ATTESTED;
    }

    private static LogPin pin(SignedCheckpoint head, LogState state, String anchor) {
        return new LogPin(
                head.checkpoint().origin(),
                head.checkpoint().size(),
                head.checkpoint().root(),
                head.note(),
                head.publishedAt(),
                state,
                anchor);
    }
}
