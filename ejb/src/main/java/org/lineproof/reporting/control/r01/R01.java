package org.lineproof.reporting.control.r01;

import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;

/** R01: record-keeping and traceability (Art. 12, 19 and 21(2), Annex IV 2(g)). */
public final class R01 implements Sections {
    private static final String TEXT_VERSION = "3";
    private static final String VIEW = "all fields open";
    private static final String CAVEAT =
            "The Act demands automatic logging and keeping; it demands neither hash chains,"
                    + " signatures nor a ledger. The integrity proofs of this report are additional evidence.";

    private final ReportInput input;

    public R01(ReportInput input) {
        this.input = input;
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String caveat() {
        return CAVEAT;
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
            default -> AbsentSections.of(number, input.declared("annexIII"));
        };
    }

    @Override
    public List<Annex> annexes() {
        return List.of(EntriesAnnex.of(input));
    }
}
