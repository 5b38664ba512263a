package org.lineproof.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;

/** A report line by line: each statement of fact with what stands behind it, and the words around them. */
public final class Lines {
    /** Key of what a report says outside of its parts. */
    public static final String FRAME = "frame";

    /**
     * A statement of fact.
     *
     * @param part the section or annex it stands in
     * @param place the part, with what the line is about: the label of a fact, the check of a finding, the caption of a table
     * @param text all of it
     * @param references {@code origin first last} each
     */
    public record Line(String part, String place, String text, Set<String> references) {
        /** Whether it names the entry by itself. */
        public boolean names(String origin, long index) {
            return references.contains(origin + " " + index + " " + index);
        }

        /** Whether it is the outcome of a check. */
        public boolean isFinding() {
            return text.startsWith("{\"id\"");
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

    private final Set<Line> all = new LinkedHashSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    private Lines(ObjectNode report) {
        for (String member : List.of("sections", "annexes")) {
            for (JsonNode part : report.remove(member)) {
                String name = member.charAt(0)
                        + part.path("number").asText()
                        + part.path("letter").asText();
                collect(name, name, part);
                words.put(name, part.toString());
            }
        }
        report.remove(List.of("id", "pins"));
        words.put(FRAME, report.toString());
    }

    /** The lines of a report. */
    public static Lines in(ReportRecord report) {
        return new Lines(ReportJson.tree(report));
    }

    /** All lines that have a basis: facts, rows, findings, pictures; not the words around them. */
    public static Set<Line> of(ReportRecord report) {
        return in(report).all();
    }

    /** The same, of this report. */
    public Set<Line> all() {
        return all;
    }

    /** What each part says beside its lines, and under {@link #FRAME} what the report says beside parts, pins and its id. */
    public Map<String, String> words() {
        return words;
    }

    /** Takes the lines out of a part; what is left of it are its words. */
    private void collect(String part, String place, JsonNode node) {
        if (node instanceof ObjectNode object && (object.has("basis") || object.has("outcome"))) {
            String about = object.path("label").asText() + object.path("id").asText();
            all.add(new Line(part, place + about, object.toString(), references(object)));
            object.removeAll();
            return;
        }
        String inside = node.has("caption") ? part + " " + node.get("caption").asText() + ": " : place;
        node.forEach(child -> collect(part, inside, child));
    }

    private static Set<String> references(ObjectNode line) {
        Set<String> references = new TreeSet<>();
        for (JsonNode reference : line.path("basis").path("references")) {
            references.add(reference.get("origin").asText() + " "
                    + reference.get("first").asLong() + " "
                    + reference.get("last").asLong());
        }
        return references;
    }
}
