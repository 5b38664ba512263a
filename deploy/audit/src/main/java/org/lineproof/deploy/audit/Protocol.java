package org.lineproof.deploy.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Finding;

/** What the audits of a run showed. */
final class Protocol {

    private final List<Line> lines = new ArrayList<>();

    /** What was audited, and the result. */
    record Line(String subject, AuditResult result) {

        /** One line, and below it one for each finding and each thing that was not compared. */
        List<String> text() {
            List<String> text = new ArrayList<>();
            String counted = result.log() == null ? " logs" : " entries";
            text.add(word(result.outcome()) + "  " + subject + ": " + result.entriesChecked() + counted);
            for (Finding finding : result.findings()) {
                text.add("    " + finding.fault() + place(finding) + ": " + finding.detail());
                text.add("        what to do: " + finding.fault().cure());
            }
            result.notChecked().forEach(what -> text.add("    not compared: " + what));
            return text;
        }

        private static String place(Finding finding) {
            String index = finding.index() == null ? "" : " at entry " + finding.index();
            return finding.size() == null ? index : index + " at size " + finding.size();
        }

        private static String word(Outcome outcome) {
            return switch (outcome) {
                case INTACT -> "intact    ";
                case FINDINGS -> "FINDINGS  ";
                case INCOMPLETE -> "incomplete";
            };
        }

        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("subject", subject)
                    .put("outcome", result.outcome().name())
                    .put("checked", result.entriesChecked());
            ArrayNode findings = json.putArray("findings");
            for (Finding finding : result.findings()) {
                findings.addObject()
                        .put("fault", finding.fault().name())
                        .put("index", finding.index())
                        .put("size", finding.size())
                        .put(
                                "entry",
                                finding.entry() == null ? null : finding.entry().toString())
                        .put("detail", finding.detail())
                        .put("cure", finding.fault().cure());
            }
            result.notChecked().forEach(json.putArray("notChecked")::add);
            return json;
        }
    }

    Line add(String subject, AuditResult result) {
        Line line = new Line(subject, result);
        lines.add(line);
        return line;
    }

    /** The worst of all. */
    Outcome outcome() {
        List<Outcome> outcomes =
                lines.stream().map(line -> line.result().outcome()).toList();
        if (outcomes.contains(Outcome.FINDINGS)) {
            return Outcome.FINDINGS;
        }
        return outcomes.contains(Outcome.INCOMPLETE) ? Outcome.INCOMPLETE : Outcome.INTACT;
    }

    /** The verdict in a sentence. */
    String summary() {
        long entries = lines.stream()
                .filter(line -> line.result().log() != null)
                .mapToLong(line -> line.result().entriesChecked())
                .sum();
        return switch (outcome()) {
            case INTACT -> "Everything fits: " + entries + " entries recomputed.";
            case FINDINGS ->
                "Something does not fit. Each finding says what to do; the evidence is the rows as they are"
                        + " now, so copy the database before you repair it.";
            case INCOMPLETE -> "Nothing contradicts, but not everything could be compared.";
        };
    }

    ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> all.add(line.json()));
        return all;
    }
}
