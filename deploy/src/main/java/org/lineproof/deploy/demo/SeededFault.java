package org.lineproof.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The faults that the demonstration plants, and how each looks when the product has found it by itself. */
public enum SeededFault {
    /** Two numbers that the producer never sent. */
    SEQUENCE_GAP(
            "sequence-gap",
            "FAILED with the first missing number",
            finding -> failed(finding) && reason(finding).contains(Long.toString(TriageReceipts.GAP_FROM))),
    /** One receipt of a model version nobody registered. */
    UNREGISTERED_MODEL(
            "unregistered-model",
            "FAILED with a reference to the one receipt",
            finding -> failed(finding) && finding.path("references").size() == 1),
    /** A training input that lineage never saw produced; the declared source is none. */
    UNPRODUCED_INPUT(
            "unproduced-input",
            "FAILED with the name of that data set alone",
            finding -> failed(finding)
                    && reason(finding).contains(TrainingLineage.UNPRODUCED)
                    && !reason(finding).contains(TrainingLineage.RAW)),
    /** A decision that a reviewer overrode: shown, and no failure. */
    HUMAN_OVERRIDE(
            "human-override",
            "not FAILED, with a reference to the override",
            finding -> !failed(finding) && !finding.path("references").isEmpty());

    private final String finding;
    private final String expected;
    private final Predicate<JsonNode> shown;

    SeededFault(String finding, String expected, Predicate<JsonNode> shown) {
        this.finding = finding;
        this.expected = expected;
        this.shown = shown;
    }

    /** The id of the finding that has to show it. */
    public String finding() {
        return finding;
    }

    /**
     * Which faults the findings of the system show.
     *
     * @param findings the answer of {@code GET /systems/{id}/findings}
     * @param faults gets for each fault the outcome and reason of its finding, also of those that are not shown
     * @throws IOException if one is not shown as it has to be; the message names each
     */
    public static void requireAll(JsonNode findings, ObjectNode faults) throws IOException {
        List<String> missing = new ArrayList<>();
        for (SeededFault fault : values()) {
            JsonNode found = fault.in(findings);
            ObjectNode told = faults.putObject(fault.finding)
                    .put("shown", fault.shown.test(found))
                    .put("outcome", found.path("outcome").asText("none"))
                    .put("reason", reason(found));
            if (!told.get("shown").booleanValue()) {
                missing.add(fault.finding + ": expected " + fault.expected + ", the product says "
                        + told.get("outcome").asText() + " (" + reason(found) + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException("the product does not show every seeded fault: " + String.join("; ", missing));
        }
    }

    private JsonNode in(JsonNode findings) {
        for (JsonNode each : findings.path("findings")) {
            if (each.path("id").asText().equals(finding)) {
                return each;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static boolean failed(JsonNode finding) {
        return finding.path("outcome").asText().equals("FAILED");
    }

    private static String reason(JsonNode finding) {
        return finding.path("reason").asText("there is no such finding");
    }
}
