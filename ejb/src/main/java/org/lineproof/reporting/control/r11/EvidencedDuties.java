package org.lineproof.reporting.control.r11;

import java.util.List;
import java.util.Optional;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyBlocks;
import org.lineproof.reporting.control.duty.DutyStanding;

/** The duties for which there is evidence, gravest first: all of them as annex B, and the gravest in section 2. */
final class EvidencedDuties {
    private static final int GRAVEST = 12;

    private final ReportInput input;
    private final Matrix matrix;
    private final Texts texts;
    private final DutyBlocks blocks;

    EvidencedDuties(ReportInput input, Matrix matrix) {
        this.input = input;
        this.matrix = matrix;
        this.texts = R11.texts(input);
        this.blocks = new DutyBlocks(input);
    }

    /** At most twelve of those that did not pass, with what is missing; empty if all passed. */
    Optional<Block> gravest() {
        List<DutyStanding> open = matrix.evidenced().stream()
                .filter(duty -> duty.decisive().orElseThrow().outcome() != Outcome.PASSED)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Rows(new Table(
                texts.say("matrix.gravest", GRAVEST),
                List.of(
                        new Column(texts.say("matrix.duty"), 8, Column.Kind.TEXT),
                        new Column(texts.say("matrix.outcome"), 6, Column.Kind.TEXT),
                        new Column(texts.say("matrix.cure"), 8, Column.Kind.TEXT)),
                open.stream().limit(GRAVEST).map(this::brief).toList())));
    }

    /** That a duty is among the gravest follows from all that was looked at; what its finding rests on stands in the annex. */
    private Table.Row brief(DutyStanding duty) {
        Finding finding = duty.decisive().orElseThrow();
        return new Table.Row(
                List.of(
                        matrix.words().name(duty.requirement()),
                        outcome(duty, finding),
                        finding.cure().isEmpty() ? finding.reason() : finding.cure()),
                input.cut().whole());
    }

    /** All of them; empty if there is no evidence for any duty. */
    Optional<Annex> annex() {
        List<DutyStanding> duties = matrix.evidenced();
        if (duties.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Annex(
                'B',
                texts.say("matrix.title"),
                texts.count("matrix.introduction", duties.size()),
                new Table(
                        texts.say("matrix.table"),
                        List.of(
                                new Column(texts.say("matrix.duty"), 112, Column.Kind.TEXT),
                                new Column(texts.say("matrix.outcome"), 62, Column.Kind.TEXT),
                                new Column(texts.say("matrix.reason"), 150, Column.Kind.TEXT),
                                new Column(texts.say("matrix.due"), 76, Column.Kind.TEXT)),
                        duties.stream().map(this::row).toList())));
    }

    private Table.Row row(DutyStanding duty) {
        Finding finding = duty.decisive().orElseThrow();
        return new Table.Row(
                List.of(
                        matrix.words().name(duty.requirement()),
                        outcome(duty, finding),
                        finding.cure().isEmpty()
                                ? finding.reason()
                                : texts.say("matrix.missing", finding.reason(), finding.cure()),
                        due(duty, finding)),
                basis(duty, finding));
    }

    /** The level of what needs attention comes from the policy. */
    private Basis basis(DutyStanding duty, Finding finding) {
        Basis standing = blocks.basis(duty);
        return finding.outcome() == Outcome.PASSED
                ? standing
                : matrix.policy().map(standing::and).orElse(standing);
    }

    private String outcome(DutyStanding duty, Finding finding) {
        String support = matrix.words().support(duty);
        return finding.outcome() == Outcome.PASSED
                ? support
                : texts.say("matrix.level", support, texts.say("level." + matrix.level(duty)));
    }

    private String due(DutyStanding duty, Finding finding) {
        String start = matrix.words().start(duty.duty());
        return matrix.declaration(finding)
                .map(entry -> {
                    String by = entry.text("declaredBy");
                    String until = entry.text("validUntil");
                    String who = by == null ? texts.say("matrix.nobody") : by;
                    return until == null
                            ? texts.say("matrix.by", who, start)
                            : texts.say("matrix.until", who, until, start);
                })
                .orElseGet(() -> texts.say("matrix.by", texts.say("matrix.nobody"), start));
    }
}
