package org.lineproof.reporting.control.r11;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.requirements.entity.Requirement;

/** Section 4: the duties of which the organisation says that they do not matter here. */
final class ExceptionsSection {
    private ExceptionsSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R11.texts(input);
        Map<String, OpenedEntry> newest = new LinkedHashMap<>();
        input.cut()
                .audit()
                .ofType(Answer.ENTRY_TYPE)
                .filter(entry -> input.cut().systemId().equals(entry.entry().system()))
                .filter(entry -> entry.text("requirement") != null)
                .forEach(entry -> newest.put(Objects.requireNonNull(entry.text("requirement")), entry));
        List<Fact> facts = new ArrayList<>();
        for (Requirement requirement : input.catalogue().requirements()) {
            OpenedEntry entry = newest.get(requirement.id());
            if (entry != null && Answer.Stance.NOT_APPLICABLE.word().equals(entry.text("stance"))) {
                facts.add(Fact.text(
                        requirement.citation(input.language()),
                        texts.say(
                                "exception.says",
                                String.valueOf(entry.text("text")),
                                Objects.requireNonNullElse(entry.text("declaredBy"), texts.say("matrix.nobody")),
                                String.valueOf(entry.text("validUntil"))),
                        input.cut().audit().stated(EvidenceClass.DECLARED, List.of(entry))));
            }
        }
        Block rule = new Block.Paragraph(texts.say("exception.rule"));
        return facts.isEmpty()
                ? List.of(
                        rule,
                        new Block.NoEvidence(texts.say("exception.none"), List.of(texts.say("exception.none.supply"))))
                : List.of(rule, new Block.Facts(texts.say("exception.caption"), facts));
    }
}
