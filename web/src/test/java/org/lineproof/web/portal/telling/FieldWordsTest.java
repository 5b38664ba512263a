package org.lineproof.web.portal.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.web.portal.wording.Fact;

class FieldWordsTest {

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    @Test
    void factorsAreReadAsNamesAndWeights() {
        factor("billed amount against tariff", -0.77);
        factor("days since admission", 0.1);
        assertEquals(
                List.of(Fact.of(
                        "Main factors",
                        "billed amount against tariff, weight -0.77; days since admission, weight 0.1")),
                FieldWords.of(fields));
    }

    @Test
    void factorsOfAnotherShapeAreShownAsTheyCame() {
        factor("days since admission", 0.1).put("unit", "days");
        assertEquals(
                List.of(Fact.exact(
                        "Main factors", "[{\"name\":\"days since admission\",\"weight\":0.1,\"unit\":\"days\"}]")),
                FieldWords.of(fields));
    }

    private ObjectNode factor(String name, double weight) {
        return fields.withArray("factors").addObject().put("name", name).put("weight", weight);
    }
}
