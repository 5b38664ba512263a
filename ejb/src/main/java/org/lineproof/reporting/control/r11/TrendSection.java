package org.lineproof.reporting.control.r11;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.text.Minutes;

/** Section 5: what was added since the last matrix that was issued. */
final class TrendSection {
    private TrendSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R11.texts(input);
        List<OpenedEntry> audit = input.cut().audit().entries();
        Optional<OpenedEntry> last = audit.stream()
                .filter(entry -> entry.is("report"))
                .filter(entry -> input.cut().systemId().equals(entry.entry().system()))
                .filter(entry -> String.valueOf(entry.text("report")).startsWith("R11-"))
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            return List.of(new Block.NoEvidence(texts.say("trend.none"), List.of(texts.say("trend.none.supply"))));
        }
        OpenedEntry before = last.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(
                texts.say("trend.last"),
                texts.say(
                        "trend.last.value",
                        String.valueOf(before.text("report")),
                        Minutes.of(before.entry().minute())),
                input.cut().audit().stated(EvidenceClass.DECLARED, List.of(before))));
        since(input, audit, before)
                .forEach((type, number) -> facts.add(new Fact(
                        texts.has("trend.type." + type) ? texts.say("trend.type." + type) : type,
                        texts.number(number),
                        Column.Kind.NUMBER,
                        input.cut().audit().whole())));
        return List.of(new Block.Facts(texts.say("trend.caption"), facts));
    }

    /** How many entries of each type follow it, of the system or of all systems. */
    private static Map<String, Long> since(ReportInput input, List<OpenedEntry> audit, OpenedEntry before) {
        return audit.subList(audit.indexOf(before) + 1, audit.size()).stream()
                .filter(entry -> entry.entry().system() == null
                        || input.cut().systemId().equals(entry.entry().system()))
                .collect(Collectors.groupingBy(entry -> entry.entry().type(), TreeMap::new, Collectors.counting()));
    }
}
