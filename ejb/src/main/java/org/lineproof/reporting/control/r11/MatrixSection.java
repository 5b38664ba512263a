package org.lineproof.reporting.control.r11;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.figure.Chart;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Column;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.duty.DutyStanding;
import org.lineproof.reporting.control.duty.Support;

/** Section 2: how many requirements are evidenced how, by article, and which of them need attention first. */
final class MatrixSection {
    private final ReportInput input;
    private final Matrix matrix;
    private final Texts texts;

    private MatrixSection(ReportInput input, Matrix matrix) {
        this.input = input;
        this.matrix = matrix;
        this.texts = R11.texts(input);
    }

    static List<Block> of(ReportInput input, Matrix matrix) {
        return new MatrixSection(input, matrix).blocks();
    }

    private List<Block> blocks() {
        List<Block> told = new ArrayList<>();
        told.add(totals());
        told.add(weakest());
        told.add(new Block.Paragraph(texts.say(matrix.evidenced().isEmpty() ? "matrix.annex" : "matrix.annexes")));
        Map<String, List<DutyStanding>> binding = matrix.byArticle(
                matrix.all().stream().filter(duty -> duty.reach().binds()).toList());
        if (!binding.isEmpty()) {
            told.add(new Block.Bars(chart(binding)));
        }
        new EvidencedDuties(input, matrix).gravest().ifPresent(told::add);
        told.addAll(new ArticleCounts(input, matrix).tables(binding));
        List<DutyStanding> bare = matrix.with(Support.NOTHING);
        if (!bare.isEmpty()) {
            told.add(nothing(bare));
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
                        Matrix.count(duties, Outcome.PASSED),
                        Matrix.bare(duties),
                        Matrix.count(duties, Outcome.INDETERMINATE),
                        Matrix.count(duties, Outcome.FAILED)))));
        Texts shared = Texts.in(texts.language());
        return new Chart(
                texts.say("matrix.chart"),
                List.of(
                        shared.word(Outcome.PASSED),
                        texts.say("matrix.chart.none"),
                        shared.word(Outcome.INDETERMINATE),
                        shared.word(Outcome.FAILED)),
                bars,
                input.cut().whole());
    }

    private Block nothing(List<DutyStanding> bare) {
        String articles = matrix.byArticle(bare).entrySet().stream()
                .map(article -> texts.say(
                        "matrix.article", article.getKey(), article.getValue().size()))
                .collect(Collectors.joining(", "));
        return new Block.NoEvidence(
                texts.count("matrix.nothing", bare.size()),
                List.of(texts.say("matrix.supply"), texts.say("matrix.articles", articles)));
    }
}
