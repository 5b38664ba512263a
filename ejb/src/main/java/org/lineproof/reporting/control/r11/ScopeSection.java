package org.lineproof.reporting.control.r11;

import java.util.List;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyStanding;
import org.lineproof.requirements.entity.Duty;

/** Section 1: for whom, for which use, on which day. */
final class ScopeSection {
    private ScopeSection() {}

    static List<Block> of(ReportInput input, Matrix matrix) {
        Texts texts = R11.texts(input);
        Basis declared = input.declarationBasis();
        List<DutyStanding> binding =
                matrix.all().stream().filter(duty -> duty.reach().binds()).toList();
        Basis whole = input.cut().whole();
        return List.of(
                new Block.Paragraph(texts.say(
                        "scope.law",
                        input.catalogue().version().version(),
                        matrix.standings().on())),
                new Block.Facts(
                        texts.say("scope.caption"),
                        List.of(
                                Fact.text(texts.say("scope.system"), input.declared("name"), declared),
                                Fact.text(
                                        texts.say("scope.role"),
                                        matrix.standings().isRoleDeclared()
                                                ? matrix.words()
                                                        .roles(matrix.standings()
                                                                .declaredRoles())
                                                : texts.say(
                                                        "scope.role.undeclared",
                                                        matrix.words()
                                                                .roles(matrix.standings()
                                                                        .declaredRoles())),
                                        declared),
                                Fact.text(texts.say("scope.annex"), input.point(), declared),
                                Fact.text(
                                        texts.say("scope.policy"),
                                        input.evaluation().policy().version(),
                                        matrix.policy()
                                                .orElseGet(() ->
                                                        input.cut().audit().whole())),
                                number(texts, "scope.force", binding, Duty.Force.IN_FORCE, whole),
                                number(texts, "scope.disputed", binding, Duty.Force.DISPUTED, whole),
                                number(texts, "scope.later", binding, Duty.Force.NOT_YET, whole))));
    }

    private static Fact number(Texts texts, String label, List<DutyStanding> binding, Duty.Force force, Basis basis) {
        long number = binding.stream()
                .filter(standing -> {
                    Duty duty = standing.duty();
                    return duty != null && duty.force() == force;
                })
                .count();
        return Fact.text(texts.say(label), texts.number(number), basis);
    }
}
