package org.lineproof.reporting.control.r05;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 8: what the organisation keeps to itself; in a letter that is handed over, that it does so. */
final class InternalSection {
    private static final List<String> DUTIES = List.of("gdpr-12-3", "gdpr-22-1", "gdpr-22-3", "gdpr-22-4");

    private InternalSection() {}

    static List<Block> of(Letter letter) {
        if (letter.outside()) {
            return List.of(new Block.Paragraph(letter.say("internal.out")));
        }
        ReportInput input = letter.input();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(letter.say("internal.caption"), facts(letter)));
        List<Finding> answers = DUTIES.stream()
                .flatMap(duty -> input.evaluation().answered(duty).stream())
                .toList();
        blocks.add(
                answers.isEmpty()
                        ? new Block.NoEvidence(
                                letter.say("internal.unanswered"), List.of(letter.say("internal.unanswered.supply")))
                        : new Block.Findings(answers));
        blocks.add(
                new Block.NoEvidence(letter.say("internal.secrets"), List.of(letter.say("internal.secrets.supply"))));
        return blocks;
    }

    private static List<Fact> facts(Letter letter) {
        ReportInput input = letter.input();
        ShownEntry receipt = letter.receipt();
        OpenedEntry entry = receipt.entry();
        List<Fact> facts = new ArrayList<>();
        facts.add(letter.stated("internal.entry", entry.origin() + " #" + entry.index()));
        facts.add(letter.stated(
                "internal.number",
                entry.entry().producer() + ", " + entry.entry().epoch() + "/"
                        + entry.entry().sequence()));
        for (String field : List.of("modelVersion", "factorsMethod", "policyId", "noticeId", "instructionsVersion")) {
            if (receipt.has(field)) {
                facts.add(letter.stated("internal." + field, receipt.text(field)));
            }
        }
        if (receipt.has("modelDigest")) {
            facts.add(Fact.digest(letter.say("internal.modelDigest"), receipt.text("modelDigest"), letter.basis()));
        }
        registration(letter)
                .forEach(model -> facts.add(Fact.text(
                        letter.say("internal.registration"),
                        model.label(),
                        input.cut().audit().stated(EvidenceClass.DECLARED, List.of(model.entry())))));
        letter.acts().stream()
                .filter(act -> letter.shown(act).has("reviewer"))
                .forEach(act -> facts.add(Fact.text(
                        letter.say("internal.reviewer"),
                        letter.shown(act).text("reviewer"),
                        input.cut().system().stated(EvidenceClass.DECLARED, List.of(act)))));
        return facts;
    }

    /** The registration that the receipt's entry refers to; none if the model version was not registered. */
    private static List<Declarations.Model> registration(Letter letter) {
        return letter.input()
                .declarations()
                .models()
                .filter(model -> letter.receipt().entry().entry().references().stream()
                        .anyMatch(reference -> reference
                                .leafHash()
                                .equals(model.entry().entry().leafHash())))
                .toList();
    }
}
