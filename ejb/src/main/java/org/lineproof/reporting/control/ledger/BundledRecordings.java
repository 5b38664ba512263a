package org.lineproof.reporting.control.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lineproof.anchoring.boundary.LedgerCalls;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.anchor.BlockPlace;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.transparency.entity.LogName;

/** What a bundle shows of proofs on a chain: of those that it shows, the recordings. */
@ApplicationScoped
public class BundledRecordings {
    @Inject
    LedgerCalls ledger;

    /** The recordings of the proofs among these contents of a log. */
    public List<BundledRecording> of(LogName name, LogCut log, List<BundledContent> contents) {
        Map<Hash, RecordingView> recorded = ledger.recorded(name);
        if (recorded.isEmpty()) {
            // The contents of a long log are made as they are gone through.
            return List.of();
        }
        List<BundledRecording> shown = new ArrayList<>();
        for (BundledContent content : contents) {
            RecordingView view = recorded.get(
                    log.entries().get((int) content.index()).entry().leafHash());
            if (view != null && showsProof(content)) {
                shown.add(new BundledRecording(
                        content.origin(),
                        content.index(),
                        place(view),
                        ledger.recordingProof(String.valueOf(view.transaction()))));
            }
        }
        return shown;
    }

    private static boolean showsProof(BundledContent content) {
        return content.disclosures().stream()
                .anyMatch(disclosure -> disclosure.name().equals(ReceiptField.PROOF.field()));
    }

    private static BlockPlace place(RecordingView view) {
        if (view.transaction() == null || view.block() == null || view.blockHash() == null || view.at() == null) {
            throw new IllegalStateException("a recording without a block is called recorded");
        }
        return new BlockPlace(
                LedgerPin.of(view.ledger(), view.chainId(), view.contract()),
                view.transaction(),
                view.block(),
                view.blockHash(),
                view.at());
    }
}
