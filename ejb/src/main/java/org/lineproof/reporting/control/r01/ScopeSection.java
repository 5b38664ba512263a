package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Section 1: which system, as declared. */
final class ScopeSection {
    private ScopeSection() {}

    static List<Block> of(ReportInput input) {
        Basis declared = input.declarationBasis();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(
                "AI system", input.declared("name") + " (" + input.cut().systemId() + ")", declared));
        facts.add(Fact.text("Intended purpose", input.declared("intendedPurpose"), declared));
        facts.add(Fact.text("Role of the organisation", input.declared("role"), declared));
        facts.add(Fact.text("Annex III", "point " + input.declared("annexIII"), declared));
        facts.add(Fact.text("Reasoning of the classification", input.declared("classificationReasoning"), declared));
        facts.add(Fact.text(
                "Producers of receipts",
                input.receipts().stream()
                        .map(receipt -> receipt.entry().producer())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ", "", "")),
                input.cut().system().whole()));
        facts.add(Fact.text("Time zone", "UTC", input.cut().system().whole()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts("The system, as declared", facts));
        blocks.add(models(input));
        return blocks;
    }

    private static Block models(ReportInput input) {
        List<Fact> models = new Declarations(input.cut().systemId(), input.cut().audit())
                .models()
                .map(model -> Fact.digest(
                        model.label(),
                        model.digest(),
                        input.cut().audit().stated(EvidenceClass.DECLARED, List.of(model.entry()))))
                .toList();
        return models.isEmpty()
                ? new Block.NoEvidence(
                        "No model version is registered.", List.of("A registration of each model version that decides"))
                : new Block.Facts("Registered model versions, by the digest of the model", models);
    }
}
