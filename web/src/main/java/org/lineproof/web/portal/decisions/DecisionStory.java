package org.lineproof.web.portal.decisions;

import java.util.List;
import java.util.UUID;
import org.lineproof.web.portal.wording.Step;

/**
 * What one receipt of a decision shows and does not show.
 *
 * @param outcome the stated outcome, empty if it is committed only or erased
 * @param steps data, model, person, signature, log and anchor
 * @param limits what is not proved, one sentence each
 */
public record DecisionStory(UUID receipt, String system, String outcome, List<Step> steps, List<String> limits) {

    public DecisionStory {
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("no decision is without limits to what is proved");
        }
    }
}
