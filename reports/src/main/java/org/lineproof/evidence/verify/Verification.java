package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.check.WitnessCheck;
import org.lineproof.evidence.check.container.ContainerCheck;
import org.lineproof.evidence.verify.decision.Conclusion;

/**
 * All steps of a verification, in order.
 *
 * @param steps at least one
 * @param evidenceClass the weakest evidence class of what is shown, recomputed
 * @param logState the weakest state of the logs, recomputed
 * @param conclusion what a disclosed decision comes to; null for reports and receipts, and where a step failed
 */
public record Verification(
        List<Step> steps,
        String evidenceClass,
        String logState,
        @Nullable Conclusion conclusion) {
    private static final int OUTCOME_WIDTH = 15;

    public Verification {
        steps = List.copyOf(steps);
    }

    /** A verification of something else than a disclosed decision. */
    public Verification(List<Step> steps, String evidenceClass, String logState) {
        this(steps, evidenceClass, logState, null);
    }

    /** FAILED if any step failed, INDETERMINATE if a root could not be tied to a pin, else VERIFIED. */
    public Verdict verdict() {
        if (steps.stream().anyMatch(step -> step.outcome() == Outcome.FAILED)) {
            return Verdict.FAILED;
        }
        boolean unpinned = steps.stream().anyMatch(step -> step.root() && step.outcome() == Outcome.INDETERMINATE);
        return unpinned ? Verdict.INDETERMINATE : Verdict.VERIFIED;
    }

    /** The verdict in a sentence. */
    public String sentence() {
        return switch (verdict()) {
            case VERIFIED -> "VERIFIED against the pin file" + notCounted();
            case FAILED -> "FAILED: " + firstFailure();
            case INDETERMINATE -> indeterminate();
        };
    }

    /** One line a step, what a disclosed decision comes to, the two axes, the verdict; each ended by a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder(lines());
        if (conclusion != null) {
            text.append(conclusion.text());
        }
        text.append("evidence class, weakest shown: ").append(evidenceClass).append('\n');
        text.append("state of the logs, weakest:    ").append(logState).append('\n');
        return text.append(sentence()).append('\n').toString();
    }

    /** One line a step, each ended by a line feed. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (Step step : steps) {
            String outcome = step.outcome().name();
            lines.append(outcome).append(" ".repeat(OUTCOME_WIDTH - outcome.length()));
            lines.append(step.subject()).append(": ").append(step.reason()).append('\n');
        }
        return lines.toString();
    }

    /** The same as JSON. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", verdict().name()).put("sentence", sentence());
        json.put("evidenceClass", evidenceClass).put("logState", logState);
        if (conclusion != null) {
            json.set("conclusion", conclusion.json());
        }
        var list = json.putArray("steps");
        for (Step step : steps) {
            list.addObject()
                    .put("subject", step.subject())
                    .put("outcome", step.outcome().name())
                    .put("reason", step.reason());
        }
        return json;
    }

    /** A reader of the sentence alone is not to take a receipt for proved that is not. */
    private String notCounted() {
        List<Step> refused = steps.stream()
                .filter(step -> step.outcome() == Outcome.NOT_COUNTED)
                .toList();
        return refused.isEmpty()
                ? ""
                : "; not counted: " + refused.get(0).subject() + (refused.size() > 1 ? ", and others" : "");
    }

    /** Where all that is missing is a quorum of witnesses or a seal that can be read, the roots did come from outside. */
    private String indeterminate() {
        List<Step> open = steps.stream()
                .filter(step -> step.root() && step.outcome() == Outcome.INDETERMINATE)
                .toList();
        return open.stream()
                        .allMatch(step -> step.subject().startsWith(WitnessCheck.SUBJECT)
                                || step.subject().equals(ContainerCheck.SIGNATURE))
                ? "INDETERMINATE, " + open.get(0).subject() + ": " + open.get(0).reason()
                : "INDETERMINATE, internally consistent only: the roots did not come from outside"
                        + " the bundle (--pins)";
    }

    private String firstFailure() {
        return steps.stream()
                .filter(step -> step.outcome() == Outcome.FAILED)
                .map(step -> step.subject() + ": " + step.reason())
                .findFirst()
                .orElseThrow();
    }
}
