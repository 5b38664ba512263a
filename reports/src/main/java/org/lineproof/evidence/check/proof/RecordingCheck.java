package org.lineproof.evidence.check.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.chain.AnchorWorth;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * That a chain found the statement of a shown proof proved, and bound it to the entry that the proof was filed with: the
 * statement is derived from the proof in the bundle, under a pinned trust anchor, and looked for in what the chain holds of
 * the transaction, at a pinned contract with a pinned code.
 */
public final class RecordingCheck {
    private static final String SUBJECT = "records of proofs on a chain";

    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;

    /** What came of one recording; the words say why. */
    private record Finding(Outcome outcome, String words) {
        static Finding failed(String words) {
            return new Finding(Outcome.FAILED, words);
        }

        static Finding open(String words) {
            return new Finding(Outcome.INDETERMINATE, words);
        }
    }

    public RecordingCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
        this.pins = pins;
    }

    /** The step about all recordings, none when the bundle shows none. */
    public Optional<Step> run() {
        Set<String> entries = new HashSet<>();
        Set<String> words = new LinkedHashSet<>();
        List<String> undecided = new ArrayList<>();
        for (BundledRecording recording : bundle.recordings()) {
            String at = recording.origin() + " entry " + recording.index();
            Finding finding = entries.add(at) ? finding(recording) : Finding.failed("stands here twice");
            switch (finding.outcome()) {
                case FAILED -> {
                    return Optional.of(step(Outcome.FAILED, at + ": " + finding.words()));
                }
                case INDETERMINATE -> undecided.add(at + ": " + finding.words());
                case PASSED -> words.add(finding.words());
            }
        }
        if (bundle.recordings().isEmpty()) {
            return Optional.empty();
        }
        int decided = bundle.recordings().size() - undecided.size();
        String recorded = decided == 0
                ? ""
                : decided + " proved statements are recorded, each with its entry; " + String.join("; ", words);
        return Optional.of(
                undecided.isEmpty()
                        ? step(Outcome.PASSED, recorded)
                        : step(
                                Outcome.INDETERMINATE,
                                (recorded.isEmpty() ? "" : recorded + "; ") + undecided.size() + " not decided, first "
                                        + undecided.get(0)));
    }

    private Finding finding(BundledRecording recording) {
        Optional<BundledLog> log = bundle.log(recording.origin());
        Optional<BundledEntry> entry = log.flatMap(found -> found.at(recording.index()));
        if (entry.isEmpty()) {
            return Finding.failed("this entry is not in the bundle");
        }
        if (pins == null) {
            return Finding.open("without a pin file nobody knows which contract counts");
        }
        if (!pins.pinsProofs()) {
            return Finding.open("the pin file names no registry of proofs; ask the organisation for a newer one");
        }
        Optional<PinnedChain> chain = pins.proofChain(recording.place().chain());
        if (chain.isEmpty()) {
            return Finding.failed("contract " + recording.place().chain().contract() + " on chain "
                    + recording.place().chain().chainId() + " is not the pinned registry of proofs");
        }
        Optional<ReceiptProof> proof = proof(recording);
        if (proof.isEmpty()) {
            return Finding.open("the proof is withheld: what was recorded cannot be derived from it");
        }
        Optional<TrustAnchor> anchor = pins.trustAnchor(proof.get().anchor());
        if (anchor.isEmpty()) {
            return Finding.open("its trust anchor is not pinned");
        }
        Optional<OnChainCall> call = proof.get().onChain(anchor.get());
        if (call.isEmpty()) {
            return Finding.failed("no contract can have checked the proof that is shown");
        }
        if (recording.proof().isEmpty()) {
            return Finding.open("what the chain holds of it is not in this bundle; request the report again once the"
                    + " ledger answers");
        }
        return weighed(
                recording,
                statement(log.get(), entry.get(), call.get()),
                recording.proof().get(),
                chain.get());
    }

    private static Finding weighed(
            BundledRecording recording, RecordedStatement statement, AnchorProof proof, PinnedChain chain) {
        try {
            AnchorWorth worth = AnchorWorth.of(recording.place(), statement, proof, chain);
            return worth.decided()
                    ? new Finding(
                            Outcome.PASSED,
                            worth.state() == null
                                    ? worth.words()
                                    : worth.state().words() + ", sealed by the pinned validators")
                    : Finding.open(worth.words());
        } catch (RefusedProof e) {
            return Finding.failed(String.valueOf(e.getMessage()));
        }
    }

    private static RecordedStatement statement(BundledLog log, BundledEntry entry, OnChainCall call) {
        LogId id = LogId.derive(log.tenant(), log.origin(), log.firstKey().publicKey());
        return new RecordedStatement(
                log.tenant(), call.key().id(), call.inputs(), id, entry.entry().leafHash());
    }

    private Optional<ReceiptProof> proof(BundledRecording recording) {
        return bundle.contents().stream()
                .filter(content -> content.origin().equals(recording.origin()) && content.index() == recording.index())
                .flatMap(content -> content.disclosures().stream())
                .filter(disclosure -> disclosure.name().equals(ReceiptField.PROOF.field()))
                .findFirst()
                .flatMap(disclosure -> {
                    try {
                        return Optional.of(ReceiptProof.of(disclosure.value()));
                    } catch (MalformedJson e) {
                        return Optional.empty();
                    }
                });
    }

    private static Step step(Outcome outcome, String reason) {
        return new Step(SUBJECT, outcome, reason, false);
    }
}
