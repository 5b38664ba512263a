package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.tenancy.entity.Refusal.Kind;

class AiSystemDeclarationTest {

    private final ObjectNode body = Declared.system("claim-triage");

    @Test
    void aDeclarationReadsBackAsItWasWritten() {
        assertEquals(body, AiSystemDeclaration.parse(body).json());
    }

    @Test
    void aSystemOutsideTheAnnexNamesNoPointButItsReasoning() {
        body.remove("annexIII");
        assertNull(AiSystemDeclaration.parse(body).annexIII());
        body.remove("classificationReasoning");
        refuses("classificationReasoning", () -> AiSystemDeclaration.parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "intendedPurpose", "role", "classificationReasoning"})
    void aMissingMemberIsNamed(String member) {
        body.remove(member);
        assertEquals(
                Kind.MALFORMED,
                refuses(member, () -> AiSystemDeclaration.parse(body)).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "intendedPurpose", "role", "annexIII", "classificationReasoning"})
    void aMemberOfAnotherTypeIsNamed(String member) {
        body.put(member, 7);
        refuses(member, () -> AiSystemDeclaration.parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "intendedPurpose", "classificationReasoning"})
    void aTextThatIsBlankTooLongOrUnprintableIsNamed(String member) {
        for (String text : new String[] {"  ", "x".repeat(4_001), "a\u0000b", "a\ud800"}) {
            body.put(member, text);
            assertEquals(
                    Kind.UNPROCESSABLE,
                    refuses(member, () -> AiSystemDeclaration.parse(body)).kind());
        }
    }

    @Test
    void anUnknownMemberIsNamed() {
        body.put("riskClass", "high");
        refuses("riskClass", () -> AiSystemDeclaration.parse(body));
    }

    @Test
    void anIdOfAnotherFormAndAPointThatDoesNotExistAreNamed() {
        refuses("id", () -> AiSystemDeclaration.parse(Declared.system("Claim Triage")));
        body.put("annexIII", "9(z)");
        refuses("annexIII", () -> AiSystemDeclaration.parse(body));
    }
}
