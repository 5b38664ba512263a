package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetDeclarationTest {

    private final ObjectNode body = JsonNodeFactory.instance
            .objectNode()
            .put("namespace", "s3://claims")
            .put("name", "raw")
            .put("kind", "source");

    @Test
    void aDeclarationReadsBackAsItWasWritten() {
        assertEquals(body, DatasetDeclaration.parse(body).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"namespace", "name", "kind"})
    void aMissingMemberIsNamed(String member) {
        body.remove(member);
        refuses(member, () -> DatasetDeclaration.parse(body));
    }

    @Test
    void anotherKindIsNamed() {
        body.put("kind", "sink");
        refuses("kind", () -> DatasetDeclaration.parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"namespace", "name"})
    void aNameTooLongForAnyStoreIsNamed(String member) {
        body.put(member, "x".repeat(1_001));
        refuses(member, () -> DatasetDeclaration.parse(body));
    }
}
