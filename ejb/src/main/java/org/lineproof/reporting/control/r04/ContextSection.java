package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 2: which system, in which versions, by which instructions, where. */
final class ContextSection {
    private ContextSection() {}

    static List<Block> of(Extract extract) {
        ReportInput input = extract.input();
        Basis declared = input.declarationBasis();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(
                extract.say("context.system"),
                input.declared("name") + " (" + input.cut().systemId() + ")",
                declared));
        facts.add(Fact.text(extract.say("context.purpose"), input.declared("intendedPurpose"), declared));
        facts.add(Fact.text(extract.say("context.role"), input.role(), declared));
        facts.add(Fact.text(extract.say("context.point"), input.point(), declared));
        for (OpenedEntry instructions : input.declarations().practices("instructions")) {
            facts.add(Fact.text(
                    extract.say("context.instructions"),
                    extract.shown(instructions).text("version"),
                    input.cut().audit().stated(EvidenceClass.DECLARED, List.of(instructions))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(extract.say("context.declared"), facts));
        List<Fact> used = new ArrayList<>();
        for (String field : List.of("modelVersion", "instructionsVersion", "unit")) {
            used(extract, field, used);
        }
        blocks.add(
                used.isEmpty()
                        ? new Block.NoEvidence(
                                extract.say("context.unused"), List.of(extract.say("context.unused.supply")))
                        : new Block.Facts(extract.say("context.used"), used));
        return blocks;
    }

    /** What the receipts in scope say of a field, each value with how many say so. */
    private static void used(Extract extract, String field, List<Fact> facts) {
        Map<String, List<OpenedEntry>> values = extract.receipts().stream()
                .filter(receipt -> !extract.shown(receipt).text(field).isEmpty())
                .collect(Collectors.groupingBy(
                        receipt -> extract.shown(receipt).text(field), TreeMap::new, Collectors.toList()));
        values.forEach((value, receipts) -> facts.add(Fact.text(
                extract.say("context.used." + field),
                extract.texts().count("context.receipts", receipts.size(), value),
                extract.signed(receipts))));
    }
}
