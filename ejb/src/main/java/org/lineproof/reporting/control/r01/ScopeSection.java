package org.lineproof.reporting.control.r01;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.completeness.NothingLogged;

/** Section 1: which system, as declared. */
final class ScopeSection {
    private ScopeSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R01.texts(input);
        Basis declared = input.declarationBasis();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text(
                texts.say("scope.system"),
                texts.say(
                        "scope.system.value",
                        input.declared("name"),
                        input.cut().systemId()),
                declared));
        facts.add(Fact.text(texts.say("scope.purpose"), input.declared("intendedPurpose"), declared));
        facts.add(Fact.text(texts.say("scope.role"), input.role(), declared));
        facts.add(Fact.text(texts.say("scope.annex"), input.point(), declared));
        facts.add(Fact.text(texts.say("scope.reasoning"), input.declared("classificationReasoning"), declared));
        facts.add(Fact.text(
                texts.say("scope.producers"),
                NothingLogged.or(
                        input.cut().system().isEmpty(),
                        input.language(),
                        input.receipts().stream()
                                .map(receipt -> receipt.entry().producer())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))),
                input.cut().system().whole()));
        facts.add(Fact.text(texts.say("scope.zone"), "UTC", input.cut().system().whole()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(texts.say("scope.caption"), facts));
        blocks.add(models(input, texts));
        return blocks;
    }

    private static Block models(ReportInput input, Texts texts) {
        List<Fact> models = new Declarations(input.cut().systemId(), input.cut().audit())
                .models()
                .map(model -> Fact.digest(
                        model.label(),
                        model.digest(),
                        input.cut().audit().stated(EvidenceClass.DECLARED, List.of(model.entry()))))
                .toList();
        return models.isEmpty()
                ? new Block.NoEvidence(texts.say("scope.no-models"), List.of(texts.say("scope.no-models.supply")))
                : new Block.Facts(texts.say("scope.models"), models);
    }
}
