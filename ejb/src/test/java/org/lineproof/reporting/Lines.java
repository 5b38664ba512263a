package org.lineproof.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;

/** A report line by line: each statement of fact with what stands behind it. */
public final class Lines {
    /** A statement with its section, and its references as {@code origin first last}. */
    public record Line(String text, Set<String> references) {
        /** Whether it names the entry by itself. */
        public boolean names(String origin, long index) {
            return references.contains(origin + " " + index + " " + index);
        }

        /** Whether it was computed over entries among which the entry is. */
        public boolean covers(String origin, long index) {
            return references.stream()
                    .map(reference -> reference.split(" "))
                    .anyMatch(parts -> parts[0].equals(origin)
                            && Long.parseLong(parts[1]) <= index
                            && index <= Long.parseLong(parts[2]));
        }
    }

    private Lines() {}

    /** All lines that have a basis: facts, rows, findings, pictures; not the words around them. */
    public static Set<Line> of(ReportRecord report) {
        Set<Line> lines = new LinkedHashSet<>();
        for (String member : List.of("sections", "annexes")) {
            JsonNode parts = ReportJson.tree(report).get(member);
            for (int i = 0; i < parts.size(); i++) {
                collect(member + " " + i, parts.get(i), lines);
            }
        }
        return lines;
    }

    private static void collect(String at, JsonNode node, Set<Line> lines) {
        if (node instanceof ObjectNode object && (object.has("basis") || object.has("outcome"))) {
            Set<String> references = new TreeSet<>();
            for (JsonNode reference : object.path("basis").path("references")) {
                references.add(reference.get("origin").asText() + " "
                        + reference.get("first").asLong() + " "
                        + reference.get("last").asLong());
            }
            lines.add(new Line(at + ": " + object, references));
            return;
        }
        node.forEach(child -> collect(at, child, lines));
    }
}
