package org.lineproof.evidence.verify.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.check.decision.ShownDecision;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * Explains a disclosed decision of which no step failed: this registered model, on the input committed at this time, for this
 * decision, gave this class; how far that is proved; and what is not.
 */
public final class DecisionExplanation {
    private static final String DEVELOPMENT = "its anchor lies on a development chain, which has no seals";

    private final ShownDecision decision;
    private final ShownProof proof;
    private final List<Step> steps;
    private final boolean tied;

    /**
     * @param steps all steps of the verification, none of them failed
     * @param tied whether every root came from outside the bundle
     */
    public DecisionExplanation(ShownDecision decision, ShownProof proof, List<Step> steps, boolean tied) {
        this.decision = decision;
        this.proof = proof;
        this.steps = List.copyOf(steps);
        this.tied = tied;
    }

    /**
     * The sentences.
     *
     * @param logState the weakest state of the logs, recomputed
     * @param anchors where the logs are anchored
     */
    public Conclusion conclusion(String logState, List<BundledAnchor> anchors) {
        List<String> shown = new ArrayList<>();
        shown.add(headline());
        shown.add(committed());
        shown.add(proof.words());
        shown.add(signature());
        shown.add("State of the log: " + logState + (isDevelopment(anchors) ? "; " + DEVELOPMENT : "") + ".");
        steps.stream()
                .filter(step -> step.subject().startsWith("time stamp of ") && step.outcome() == Outcome.PASSED)
                .map(step -> "Time stamp: " + step.reason() + ".")
                .distinct()
                .forEach(shown::add);
        int withheld = decision.content().digests().size()
                - decision.content().disclosures().size();
        shown.add(decision.content().disclosures().size() + " fields of the decision are shown, " + withheld
                + " are withheld.");
        return new Conclusion(shown, notProved(isDevelopment(anchors)));
    }

    private String headline() {
        return standing() + ": " + model() + ", " + input() + ", " + forDecision() + ", gave "
                + decision.text(ReceiptField.OUTPUT_CLASS)
                        .map(outcome -> "the class " + outcome)
                        .orElse("an outcome that is withheld")
                + ".";
    }

    /** What the headline is: proved, or only said. */
    private String standing() {
        if (proof.bound().isEmpty()) {
            boolean signed = decision.content().signedBy() != SignedBy.NONE;
            return "Stated" + (signed ? " and signed" : "") + " by "
                    + decision.entry().entry().producer() + ", not shown to be proved";
        }
        return tied && proof.pinned()
                ? "Proved"
                : "Internally consistent only, and proved if the roots are the right ones";
    }

    private String model() {
        Optional<String> digest = decision.text(ReceiptField.MODEL_DIGEST);
        if (digest.isEmpty()) {
            return "a model that is withheld";
        }
        boolean registered = decision.registered("digest").equals(digest);
        return registered
                ? "this registered model (" + decision.registered("name").orElse("name withheld") + ", version "
                        + decision.registered("version").orElse("withheld") + ", digest " + digest.get() + ")"
                : "a model of which no registration is shown (digest " + digest.get() + ")";
    }

    private String input() {
        return decision.text(ReceiptField.INPUT_COMMITMENT)
                .map(commitment -> "on the input committed to as " + commitment)
                .orElse("on an input of which no commitment is shown");
    }

    private String forDecision() {
        Entry entry = decision.entry().entry();
        boolean opened = proof.bound().isEmpty() || proof.bound().get() == Bound.TO_DECISION;
        Optional<String> id = decision.text(ReceiptField.DECISION_ID).filter(shown -> opened);
        return id.map(shown -> "for the decision " + shown)
                .orElse("for the decision with number " + entry.sequence() + " of " + entry.producer()
                        + " in its epoch " + entry.epoch() + ", whose id is not opened");
    }

    private String committed() {
        return "The input was committed to at the latest in the minute "
                + decision.entry().entry().minute()
                + ", when the entry was received by the clock of the log"
                + decision.text(ReceiptField.TIME)
                        .map(time -> "; the producer gives " + time + " as the time of the decision")
                        .orElse("")
                + ".";
    }

    private String signature() {
        return switch (decision.content().signedBy()) {
            case PRODUCER ->
                isSignatureTied()
                        ? "The statement is signed by a key that is pinned for this model."
                        : "The statement is signed by a key that is not pinned: whose it is stays open.";
            case CHECKED_BY_US -> "The producer's signature was checked at reception, and cannot be checked again.";
            case NONE -> "Nobody signed the statement.";
        };
    }

    private boolean isSignatureTied() {
        return steps.stream().anyMatch(step -> step.subject().equals("statements") && step.outcome() == Outcome.PASSED);
    }

    private List<String> notProved(boolean development) {
        List<String> open = new ArrayList<>();
        if (!tied) {
            open.add("That any of this is what was recorded: the roots did not come from outside the bundle, so it is"
                    + " internally consistent only.");
        }
        open.add("That the input is true: whatever was committed to, the model was given.");
        open.add("That the model is right, or approved for this use.");
        if (decision.text(ReceiptField.INPUT_COMMITMENT).isPresent()) {
            open.add("That the commitment hides the input: its producer made it, and its salting is unchecked.");
        }
        anchor().ifPresent(anchor -> underAnchor(anchor, open));
        if (development) {
            open.add("That the anchor holds against whoever runs the chain: " + DEVELOPMENT + ".");
        }
        open.add("That this was the only decision, or that every decision was logged: one entry is shown.");
        return open;
    }

    private Optional<TrustAnchor> anchor() {
        return Optional.ofNullable(proof.anchor())
                .filter(anchor -> proof.bound().isPresent());
    }

    private static void underAnchor(TrustAnchor anchor, List<String> open) {
        List<String> constants = anchor.publicSignals().stream()
                .filter(signal -> signal.kind() == SignalClass.CONSTANT)
                .map(PublicSignal::name)
                .toList();
        open.add("That the model inside the proof is the registered model: the trust anchor declares it"
                + (constants.isEmpty() ? "." : " (" + String.join(", ", constants) + "), and no proof shows it."));
        if (anchor.setUp().kind() == SetUp.Kind.SINGLE_PARTY) {
            open.add("That nobody forged the proof: " + anchor.setUp().words() + ".");
        }
    }

    private static boolean isDevelopment(List<BundledAnchor> anchors) {
        return anchors.stream().anyMatch(anchor -> anchor.chain().kind().equals(ChainIdentity.DEVELOPMENT));
    }
}
