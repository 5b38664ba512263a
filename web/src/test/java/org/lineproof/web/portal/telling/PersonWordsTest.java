package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.oversight.entity.OversightAct.Kind;
import org.lineproof.oversight.entity.RecordedAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

class PersonWordsTest {

    private static RecordedAct act(Kind kind, @Nullable String reviewer, @Nullable String newOutcome) {
        return new RecordedAct(
                new UUID(1, 2),
                new SystemId("claim-triage"),
                new UUID(1, 3),
                kind,
                Instant.parse("2026-11-22T15:40:12Z"),
                "claim-0077",
                reviewer,
                "wrong code",
                newOutcome);
    }

    @Test
    void noRecordIsNotCalledNoReview() {
        Step step = PersonWords.step(List.of());
        assertEquals(Mark.quiet("No act recorded"), step.mark());
        assertTrue(step.sentence().contains("does not mean that nobody looked"), step.sentence());
    }

    @Test
    void anOverrideNamesThePersonAndTheNewOutcome() {
        Step step = PersonWords.step(List.of(act(Kind.OVERRIDDEN, "reviewer", "manual review")));
        assertEquals(Mark.open("Overridden"), step.mark());
        assertEquals("The person signed in as reviewer replaced the decision by \"manual review\".", step.sentence());
        assertEquals(
                List.of(Fact.of("2026-11-22T15:40:12Z", "overridden to \"manual review\" by reviewer: wrong code")),
                step.facts());
    }

    @Test
    void theLastActDecidesTheMark() {
        List<RecordedAct> acts = List.of(act(Kind.STOPPED, "a", null), act(Kind.REVIEWED, null, null));
        Step step = PersonWords.step(acts);
        assertEquals(Mark.good("Reviewed"), step.mark());
        assertEquals("A person reviewed the decision and let it stand.", step.sentence());
        assertEquals(2, step.facts().size());
    }
}
