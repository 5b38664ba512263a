package org.lineproof.reporting.control.r11;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Table;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyBlocks;
import org.lineproof.reporting.control.duty.DutyStanding;
import org.lineproof.reporting.control.duty.Support;

/** Section 2: how many requirements are evidenced how, which of them need attention, and which have nothing. */
final class MatrixSection {
    private final ReportInput input;
    private final Matrix matrix;
    private final Texts texts;
    private final DutyBlocks blocks;

    private MatrixSection(ReportInput input, Matrix matrix) {
        this.input = input;
        this.matrix = matrix;
        this.texts = R11.texts(input);
        this.blocks = new DutyBlocks(input);
    }

    static List<Block> of(ReportInput input, Matrix matrix) {
        return new MatrixSection(input, matrix).blocks();
    }

    private List<Block> blocks() {
        List<Block> told = new ArrayList<>();
        told.add(totals());
        told.add(weakest());
        Map<String, List<DutyStanding>> binding = byArticle(
                matrix.all().stream().filter(duty -> duty.reach().binds()).toList());
        if (!binding.isEmpty()) {
            told.add(new Block.Bars(chart(binding)));
        }
        List<DutyStanding> evidenced = matrix.evidenced();
        if (!evidenced.isEmpty()) {
            told.add(new Block.Rows(table(evidenced)));
        }
        List<DutyStanding> bare = matrix.with(Support.NOTHING);
        if (!bare.isEmpty()) {
            told.add(new Block.NoEvidence(
                    texts.count("matrix.nothing", bare.size()),
                    List.of(
                            texts.say("matrix.supply"),
                            texts.say(
                                    "matrix.articles",
                                    byArticle(bare).entrySet().stream()
                                            .map(article -> texts.say(
                                                    "matrix.article",
                                                    article.getKey(),
                                                    article.getValue().size()))
                                            .collect(Collectors.joining(", "))))));
        }
        return told;
    }

    private Block totals() {
        Basis whole = input.cut().whole();
        List<Fact> facts = new ArrayList<>();
        for (Support support : Support.values()) {
            facts.add(number("matrix.total." + support, matrix.with(support).size(), whole));
        }
        facts.add(number("matrix.total.all", matrix.all().size(), whole));
        return new Block.Facts(texts.say("matrix.totals"), facts);
    }

    private Fact number(String label, int number, Basis basis) {
        return new Fact(texts.say(label), texts.number(number), Column.Kind.NUMBER, basis);
    }

    private Block weakest() {
        Basis weakest = matrix.weakest();
        Texts shared = Texts.in(texts.language());
        String evidence = weakest.evidence() == null ? shared.say("computed") : shared.word(weakest.evidence());
        return new Block.Facts(
                texts.say("matrix.edge"),
                List.of(Fact.text(
                        texts.say("matrix.edge.label"),
                        texts.say("matrix.edge.value", evidence, shared.word(weakest.state())),
                        weakest)));
    }

    private Chart chart(Map<String, List<DutyStanding>> articles) {
        List<Chart.Bar> bars = new ArrayList<>();
        articles.forEach((article, duties) -> bars.add(new Chart.Bar(
                article,
                List.of(
                        count(duties, Outcome.PASSED),
                        count(duties, Outcome.FAILED),
                        count(duties, Outcome.INDETERMINATE),
                        duties.stream()
                                .filter(duty -> duty.decisive().isEmpty())
                                .count()))));
        Texts shared = Texts.in(texts.language());
        return new Chart(
                texts.say("matrix.chart"),
                List.of(
                        shared.word(Outcome.PASSED),
                        shared.word(Outcome.FAILED),
                        shared.word(Outcome.INDETERMINATE),
                        texts.say("matrix.chart.none")),
                bars,
                input.cut().whole());
    }

    private static long count(List<DutyStanding> duties, Outcome outcome) {
        return duties.stream()
                .flatMap(duty -> duty.decisive().stream())
                .filter(finding -> finding.outcome() == outcome)
                .count();
    }

    private Table table(List<DutyStanding> duties) {
        return new Table(
                texts.say("matrix.table"),
                List.of(
                        new Column(texts.say("matrix.duty"), 7, Column.Kind.TEXT),
                        new Column(texts.say("matrix.outcome"), 4, Column.Kind.TEXT),
                        new Column(texts.say("matrix.reason"), 8, Column.Kind.TEXT),
                        new Column(texts.say("matrix.due"), 5, Column.Kind.TEXT)),
                duties.stream().map(this::row).toList());
    }

    private Table.Row row(DutyStanding duty) {
        Finding finding = duty.decisive().orElseThrow();
        return new Table.Row(
                List.of(
                        matrix.words().name(duty.requirement()),
                        finding.outcome() == Outcome.PASSED
                                ? matrix.words().support(duty)
                                : texts.say(
                                        "matrix.level",
                                        matrix.words().support(duty),
                                        texts.say("level." + matrix.level(duty))),
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

    private Map<String, List<DutyStanding>> byArticle(List<DutyStanding> duties) {
        Map<String, List<DutyStanding>> articles = new LinkedHashMap<>();
        duties.forEach(duty -> articles.computeIfAbsent(
                        matrix.words().article(duty.requirement()), article -> new ArrayList<>())
                .add(duty));
        return articles;
    }
}
