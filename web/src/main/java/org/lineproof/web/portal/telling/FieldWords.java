package org.lineproof.web.portal.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Words;

/** The stated fields of a receipt with names for people. */
public final class FieldWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("decisionId", "Decision"),
            Map.entry("time", "Time of the decision, as stated"),
            Map.entry("modelDigest", "Model digest"),
            Map.entry("modelVersion", "Model version, as stated"),
            Map.entry("inputCommitment", "Input commitment (salting unchecked)"),
            Map.entry("outputClass", "Outcome"),
            Map.entry("outputCommitment", "Outcome commitment (salting unchecked)"),
            Map.entry("confidence", "Confidence, as stated"),
            Map.entry("factors", "Main factors"),
            Map.entry("factorsMethod", "Method of the factors"),
            Map.entry("subjectRef", "Person concerned (reference)"),
            Map.entry("unit", "Unit"),
            Map.entry("noticeId", "Notice"),
            Map.entry("instructionsVersion", "Instructions for use"),
            Map.entry("policyId", "Policy"),
            Map.entry("environment", "Where the model ran, as stated"),
            Map.entry("references", "Inputs kept elsewhere"),
            Map.entry("decisionSalt", "Salt of the decision in the proof"),
            Map.entry("proof", "Proof"));

    private FieldWords() {}

    /** One fact a field, in the order of the statement; a proof is named, not printed. */
    public static List<Fact> of(ObjectNode fields) {
        return fields.properties().stream()
                .map(field -> fact(field.getKey(), field.getValue()))
                .toList();
    }

    /** What to call a field. */
    public static String name(String field) {
        return NAMES.getOrDefault(field, field);
    }

    private static Fact fact(String name, JsonNode value) {
        String said = name(name);
        if (name.equals("proof")) {
            return Fact.of(
                    said,
                    value.path("system").asText("unnamed system") + ", for the trust anchor "
                            + Words.shortened(value.path("anchor").asText("unnamed")));
        }
        if (name.equals("factors") && weighed(value)) {
            return Fact.of(
                    said,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(factor -> factor.path("name").asText() + ", weight "
                                    + factor.path("weight").asText())
                            .collect(Collectors.joining("; ")));
        }
        return value.isValueNode()
                ? new Fact(said, value.asText(), !value.isNumber() && !name.equals("outputClass"))
                : Fact.exact(said, value.toString());
    }

    /** Whether each element is a name with a weight and nothing else, so that words leave nothing out. */
    private static boolean weighed(JsonNode factors) {
        return factors.isArray()
                && !factors.isEmpty()
                && StreamSupport.stream(factors.spliterator(), false)
                        .allMatch(factor -> factor.size() == 2
                                && factor.path("name").isTextual()
                                && factor.path("weight").isNumber());
    }
}
