package org.lineproof.reporting.control.r05;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 2: which AI system it was, what it is for, how far it decided alone. */
final class RoleSection {
    private RoleSection() {}

    static List<Block> of(Letter letter) {
        ReportInput input = letter.input();
        Basis declared = input.declarationBasis();
        ShownEntry receipt = letter.receipt();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(letter.say("role.system"), input.declared("name"), declared));
        facts.add(Fact.text(letter.say("role.purpose"), input.declared("intendedPurpose"), declared));
        facts.add(Fact.text(letter.say("role.reasoning"), input.declared("classificationReasoning"), declared));
        if (receipt.has("modelVersion") || receipt.isWithheld("modelVersion")) {
            facts.add(letter.stated("role.version", receipt.text("modelVersion")));
        }
        if (receipt.has("confidence") || receipt.isWithheld("confidence")) {
            facts.add(letter.stated(
                    "role.confidence",
                    receipt.has("confidence")
                            ? letter.say("role.confidence.value", receipt.text("confidence"))
                            : receipt.text("confidence")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(letter.say("role.lead")));
        if (letter.acts().isEmpty()) {
            blocks.add(new Block.Facts(letter.say("role.caption"), facts));
            blocks.add(new Block.NoEvidence(letter.say("role.alone"), List.of(letter.say("human.supply"))));
        } else {
            facts.add(Fact.text(
                    letter.say("role.person.label"),
                    letter.say("role.person"),
                    input.cut().system().stated(EvidenceClass.DECLARED, letter.acts())));
            blocks.add(new Block.Facts(letter.say("role.caption"), facts));
        }
        blocks.add(new Block.NoEvidence(letter.say("role.kind"), List.of(letter.say("role.kind.supply"))));
        return blocks;
    }
}
