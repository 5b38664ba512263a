package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.oversight.entity.RecordedAct;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Step;
import org.lineproof.web.portal.wording.Words;

/** What people did about a decision, in words. */
public final class PersonWords {

    private PersonWords() {}

    /** The link "person" of a decision; the last act decides the mark. */
    public static Step step(List<RecordedAct> acts) {
        if (acts.isEmpty()) {
            return new Step(
                    "Person",
                    Mark.quiet("No act recorded"),
                    "No person's review, override or stop of this decision is recorded. That does not mean that nobody"
                            + " looked at it.",
                    List.of(),
                    null);
        }
        List<Fact> facts = new ArrayList<>();
        acts.forEach(act -> facts.add(Fact.of(Moments.text(act.recordedAt()), told(act))));
        RecordedAct last = acts.get(acts.size() - 1);
        return new Step("Person", mark(last), sentence(last), facts, null);
    }

    private static Mark mark(RecordedAct act) {
        return switch (act.kind()) {
            case REVIEWED -> Mark.good("Reviewed");
            case OVERRIDDEN -> Mark.open("Overridden");
            case STOPPED -> Mark.open("Stopped");
        };
    }

    private static String sentence(RecordedAct act) {
        String who = act.reviewer() == null ? "A person" : "The person signed in as " + act.reviewer();
        return switch (act.kind()) {
            case REVIEWED -> who + " reviewed the decision and let it stand.";
            case OVERRIDDEN ->
                who + " replaced the decision" + (act.newOutcome() == null ? "." : " by \"" + act.newOutcome() + "\".");
            case STOPPED -> who + " stopped the decision before it took effect.";
        };
    }

    private static String told(RecordedAct act) {
        return Words.plain(act.kind())
                + (act.newOutcome() == null ? "" : " to \"" + act.newOutcome() + "\"")
                + (act.reviewer() == null ? "" : " by " + act.reviewer())
                + (act.reason() == null ? "" : ": " + act.reason());
    }
}
