package org.lineproof.evidence.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.note.Cosignature;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedWitness;

/**
 * As many operators of pinned witnesses as the verifier asks for cosigned a log's checkpoint. Two keys of one operator
 * are one word. A cosignature that is missing proves nothing false, so it does not fail the bundle; but the verifier
 * asked for it, and leaving it out is what a log would do that shows others another history, so without it nothing is
 * verified either.
 */
public final class WitnessCheck {
    /** What the subject of the step begins with; the log's origin follows. */
    public static final String SUBJECT = "witnesses of ";

    private final @Nullable PinFile pins;

    public WitnessCheck(@Nullable PinFile pins) {
        this.pins = pins;
    }

    /** The step about this log, whose checkpoint was found to be a signed note; empty if no quorum is asked for. */
    public Optional<Step> run(BundledLog log) {
        if (pins == null || pins.witnessQuorum() == 0) {
            return Optional.empty();
        }
        try {
            Step step = step(SUBJECT + log.origin(), SignedNote.parse(log.checkpoint()), pins);
            return Optional.of(
                    step.outcome() == Outcome.PASSED ? step.lifting(log.origin(), LogState.WITNESSED) : step);
        } catch (MalformedNote e) {
            return Optional.of(Step.failed(SUBJECT + log.origin(), String.valueOf(e.getMessage())));
        }
    }

    private static Step step(String subject, SignedNote note, PinFile pins) {
        Set<String> operators = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (PinnedWitness witness : pins.witnesses()) {
            if (isNamed(note, witness.key())) {
                Optional<Cosignature> cosignature = Cosignature.of(note, witness.key());
                if (cosignature.isEmpty()) {
                    return Step.failed(
                            subject,
                            "the line of " + witness.key().name() + " is no cosignature of this checkpoint by its key");
                }
                operators.add(witness.operator());
                words.add(witness.operator() + " (" + witness.key().name() + ", "
                        + cosignature.get().at() + ")");
            }
        }
        if (operators.size() < pins.witnessQuorum()) {
            return Step.unpinned(
                    subject,
                    "published, not witnessed: " + operators.size() + " of the " + pins.witnessQuorum()
                            + " operators that the pin file asks for cosigned it; ask for a bundle made later, or for"
                            + " another one of this size");
        }
        return Step.passed(subject, "witnessed: cosigned by " + String.join(", ", words));
    }

    private static boolean isNamed(SignedNote note, CosignerKey key) {
        int id = key.keyId();
        return note.signatures().stream().anyMatch(line -> line.name().equals(key.name()) && line.keyId() == id);
    }
}
