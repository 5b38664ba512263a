package org.lineproof.evidence.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleReader;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.MalformedBundle;
import org.lineproof.evidence.check.AnchorCheck;
import org.lineproof.evidence.check.CheckpointCheck;
import org.lineproof.evidence.check.ConsistencyCheck;
import org.lineproof.evidence.check.ContentCheck;
import org.lineproof.evidence.check.EntriesCheck;
import org.lineproof.evidence.check.ManifestCheck;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.ReferenceCheck;
import org.lineproof.evidence.check.StatementCheck;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.check.TimeStampCheck;
import org.lineproof.evidence.check.WitnessCheck;
import org.lineproof.evidence.check.container.ContainerCheck;
import org.lineproof.evidence.check.decision.DecisionCheck;
import org.lineproof.evidence.check.decision.ShownDecision;
import org.lineproof.evidence.check.proof.CountedProofs;
import org.lineproof.evidence.check.proof.JudgedProofs;
import org.lineproof.evidence.check.proof.ProofCheck;
import org.lineproof.evidence.check.proof.RecordingCheck;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.decision.DecisionExplanation;
import org.lineproof.evidence.verify.decision.ShownProof;

/**
 * Checks a bundle from the outside to the inside: ZIP, manifest, signature, container, checkpoints, witnesses, entries,
 * consistency, contents, disclosure, statements, proofs, anchors, time stamps, references, what the report counts as
 * proved. A layer that fails ends the walk where the next would rest on it.
 */
public final class OfflineVerification {
    private static final String NOT_REACHED = "not reached";

    private final @Nullable PinFile pins;
    private final @Nullable Instant at;
    private final List<Step> steps = new ArrayList<>();

    private OfflineVerification(@Nullable PinFile pins, @Nullable Instant at) {
        this.pins = pins;
        this.at = at;
    }

    /**
     * Verifies a bundle.
     *
     * @param zip the bundle
     * @param pins the roots, null when the verifier has none
     */
    public static Verification of(byte[] zip, @Nullable PinFile pins) {
        return of(zip, pins, null);
    }

    /** The same, and time stamps have to convince at this time; null to ask for none. Nothing else depends on it. */
    public static Verification of(byte[] zip, @Nullable PinFile pins, @Nullable Instant at) {
        return of(new HeldBytes(zip), pins, at);
    }

    /** The same for a bundle that stays where it is. */
    public static Verification of(ByteSource zip, @Nullable PinFile pins, @Nullable Instant at) {
        return new OfflineVerification(pins, at).run(zip);
    }

    private Verification run(ByteSource zip) {
        try {
            StoredArchive archive = StoredArchive.read(zip);
            steps.addAll(new ManifestCheck(archive, pins).run());
            if (!failed()) {
                steps.addAll(new ContainerCheck(archive, pins, at).run());
            }
            return failed() ? ended() : walk(new BundleReader(archive).read());
        } catch (MalformedArchive e) {
            steps.add(new Step(
                    "archive", Outcome.FAILED, (e.file().isEmpty() ? "" : e.file() + ": ") + e.getMessage(), false));
        } catch (MalformedBundle e) {
            steps.add(new Step("format", Outcome.FAILED, e.file() + ": " + e.getMessage(), false));
        }
        return ended();
    }

    private Verification walk(EvidenceBundle bundle) {
        boolean whole = bundle.document().claimsWholeLogs();
        for (BundledLog log : bundle.logs()) {
            log(bundle, log, whole);
        }
        if (failed()) {
            return ended();
        }
        steps.addAll(new ContentCheck(bundle).run());
        if (failed()) {
            return ended();
        }
        DecisionCheck disclosure = new DecisionCheck(bundle);
        disclosure.run().ifPresent(steps::add);
        StatementCheck statements = new StatementCheck(bundle, pins);
        steps.add(statements.run());
        JudgedProofs proofs = new ProofCheck(bundle, pins).run();
        steps.addAll(ProofCheck.steps(proofs, statements::evidenceClass));
        steps.addAll(new AnchorCheck(bundle, pins).run());
        new RecordingCheck(bundle, pins).run().ifPresent(steps::add);
        steps.addAll(new TimeStampCheck(bundle, pins, at).run());
        Step references = new ReferenceCheck(bundle).run();
        steps.add(references);
        if (references.outcome() != Outcome.FAILED) {
            new CountedProofs(bundle, proofs).run().ifPresent(steps::add);
        }
        String state = state(bundle.logs());
        Verification verified =
                new Verification(steps, proofs.weakest(bundle.contents(), statements::evidenceClass), state);
        return disclosure
                .shown()
                .filter(shown -> !failed())
                .map(shown -> explained(verified, shown, proofs, bundle))
                .orElse(verified);
    }

    private Verification explained(
            Verification verified, ShownDecision shown, JudgedProofs proofs, EvidenceBundle bundle) {
        boolean tied = verified.verdict() == Verdict.VERIFIED;
        DecisionExplanation words = new DecisionExplanation(shown, ShownProof.of(shown, proofs), steps, tied);
        return new Verification(
                verified.steps(),
                verified.evidenceClass(),
                verified.logState(),
                words.conclusion(verified.logState(), bundle.anchors()));
    }

    private void log(EvidenceBundle bundle, BundledLog log, boolean whole) {
        Step checkpoint = new CheckpointCheck(bundle, pins).run(log);
        steps.add(checkpoint);
        if (checkpoint.outcome() != Outcome.FAILED) {
            new WitnessCheck(pins).run(log).ifPresent(steps::add);
            try {
                Checkpoint head =
                        Checkpoint.parse(SignedNote.parse(log.checkpoint()).text());
                steps.addAll(new EntriesCheck(log, head, whole).run());
                new ConsistencyCheck(bundle, pins).run(log, head).ifPresent(steps::add);
            } catch (MalformedNote e) {
                throw new IllegalStateException("the checkpoint's own check read it", e);
            }
        }
    }

    /** The weakest log decides, each with the strongest word that others gave for it. */
    private String state(List<BundledLog> logs) {
        LogState weakest = logs.stream()
                .map(log -> steps.stream()
                        .map(Step::lift)
                        .filter(lift -> lift != null && lift.origin().equals(log.origin()))
                        .map(Step.Lift::state)
                        .max(Comparator.naturalOrder())
                        .orElse(LogState.PUBLISHED))
                .min(Comparator.naturalOrder())
                .orElse(LogState.PUBLISHED);
        return weakest.words() + (pins == null ? " by the bundle's own word" : "");
    }

    private boolean failed() {
        return steps.stream().anyMatch(step -> step.outcome() == Outcome.FAILED);
    }

    private Verification ended() {
        return new Verification(steps, NOT_REACHED, NOT_REACHED);
    }
}
