package org.lineproof.reporting.control.r01;

import java.util.List;
import java.util.stream.Stream;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.r01.event.EventSections;

/** R01: record-keeping and traceability (Art. 12, 19 and 21(2), Annex IV 2(g)). */
public final class R01 implements Sections {
    private static final String TEXT_VERSION = "8";
    private static final TextBundle WORDS = new TextBundle(R01.class, "/org/lineproof/reporting/text/r01-");

    private final ReportInput input;
    private final Texts texts;
    private final EventSections events;

    public R01(ReportInput input) {
        this.input = input;
        this.texts = texts(input);
        this.events = new EventSections(input, texts);
    }

    /** The words of R01 in the language of a report. */
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
            case 1 -> ScopeSection.of(input);
            case 3 -> VolumeSection.of(input);
            case 8 -> TraceSection.of(input);
            case 9 -> IntegritySection.of(input);
            case 10 -> RetentionSection.of(input);
            case 11 -> LimitsSection.of(input);
            default -> events.section(number);
        };
    }

    @Override
    public List<Annex> annexes() {
        Stream<Annex> entries = input.cut().system().isEmpty() ? Stream.of() : Stream.of(EntriesAnnex.of(input));
        return Stream.concat(entries, events.annexes().stream()).toList();
    }
}
