package org.lineproof.oversight.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OversightActTest {

    private final ObjectNode body = JsonNodeFactory.instance
            .objectNode()
            .put("system", "claim-triage")
            .put("decisionId", "claim-0001")
            .put("kind", "OVERRIDDEN")
            .put("reason", "The diagnosis was misread")
            .put("newOutcome", "urgent");

    @Test
    void anActReadsBackAsItWasWritten() {
        assertEquals(body, OversightAct.parse(body).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "decisionId", "kind", "reason", "newOutcome"})
    void aMissingMemberIsNamed(String member) {
        body.remove(member);
        refuses(member, () -> OversightAct.parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVIEWED", "STOPPED"})
    void onlyAnOverriddenDecisionHasANewOutcome(String kind) {
        body.put("kind", kind);
        refuses("newOutcome", () -> OversightAct.parse(body));
        body.remove("newOutcome");
        assertEquals(kind, OversightAct.parse(body).kind().name());
    }

    @Test
    void anotherKindIsNamed() {
        refuses("kind", () -> OversightAct.parse(body.put("kind", "overridden")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisionId", "reason", "newOutcome"})
    void aTextThatIsBlankOrTooLongIsNamed(String member) {
        refuses(member, () -> OversightAct.parse(body.put(member, " ")));
        refuses(member, () -> OversightAct.parse(body.put(member, "x".repeat(4_001))));
    }

    @Test
    void theReviewerIsNeverTakenFromTheBody() {
        refuses("reviewer", () -> OversightAct.parse(body.put("reviewer", "somebody")));
    }
}
