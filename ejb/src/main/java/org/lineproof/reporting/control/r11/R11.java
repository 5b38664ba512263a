package org.lineproof.reporting.control.r11;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;

/** R11: what is evidenced and what is missing, for every requirement of the catalogue (Art. 17(1)(a) and (k), Annex VI). */
public final class R11 implements Sections {
    private static final TextBundle WORDS = new TextBundle(R11.class, "/org/lineproof/reporting/text/r11-");
    private static final String TEXT_VERSION = "4";

    private final ReportInput input;
    private final Matrix matrix;
    private final Freshness freshness;
    private final Texts texts;

    public R11(ReportInput input) {
        this.input = input;
        this.matrix = new Matrix(input);
        this.freshness = new Freshness(input, matrix);
        this.texts = texts(input);
    }

    static Texts texts(ReportInput input) {
        return WORDS.in(input.language());
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public List<Block> section(int number) {
        return switch (number) {
            case 1 -> ScopeSection.of(input, matrix);
            case 2 -> MatrixSection.of(input, matrix);
            case 3 -> freshness.section();
            case 4 -> ExceptionsSection.of(input);
            case 5 -> TrendSection.of(input);
            case 6 -> List.of(new Block.Paragraph(texts.say("disclaimer")));
            default -> throw new IllegalArgumentException("R11 has no section " + number);
        };
    }

    @Override
    public List<Annex> annexes() {
        return Stream.of(
                        Optional.of(RequirementsAnnex.of(input, matrix)),
                        new EvidencedDuties(input, matrix).annex(),
                        freshness.annex())
                .flatMap(Optional::stream)
                .toList();
    }
}
