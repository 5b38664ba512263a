package org.lineproof.reporting.control.r05;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.text.Texts;

/**
 * One of the main elements of a decision as its receipt records it: an object with {@code name}, {@code direction} or
 * {@code weight}, and perhaps {@code counterfactual}; or a text that says it all.
 *
 * @param name what counted
 * @param direction which way, in words
 * @param counterfactual what would have changed the result, empty if that is not recorded
 */
record Factor(String name, String direction, String counterfactual) {
    /** Reads the array of a receipt; an element in another form is shown as it is recorded. */
    static List<Factor> of(JsonNode array, Texts texts) {
        List<Factor> factors = new ArrayList<>();
        for (JsonNode element : array) {
            JsonNode name = element.path("name");
            factors.add(
                    name.isTextual()
                            ? new Factor(
                                    name.textValue(),
                                    direction(element, texts),
                                    element.path("counterfactual").asText(""))
                            : new Factor(
                                    element.isValueNode() ? element.asText() : element.toString(),
                                    texts.say("factors.described"),
                                    ""));
        }
        return factors;
    }

    private static String direction(JsonNode element, Texts texts) {
        if (element.path("direction").isTextual()) {
            return element.path("direction").textValue();
        }
        JsonNode weight = element.path("weight");
        if (!weight.isNumber() || weight.doubleValue() == 0) {
            return texts.say("factors.undirected");
        }
        return texts.say(weight.doubleValue() > 0 ? "factors.towards" : "factors.away", weight.asText());
    }
}
