package org.lineproof.reporting.control.r01.event;

import java.util.List;
import java.util.Map;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Sections 2 and 4 to 7, made together: what is too long for one of them becomes an annex with the next letter. */
public final class EventSections {
    private final Map<Integer, List<Block>> sections;
    private final List<Annex> annexes;

    /** @param words those of R01 */
    public EventSections(ReportInput input, Texts words) {
        Telling telling = new Telling(input, words);
        this.sections = Map.of(
                2, LoggingSection.of(telling),
                4, RiskSection.of(telling),
                5, MonitoringSection.of(telling),
                6, OperationSection.of(telling),
                7, BiometricsSection.of(telling));
        this.annexes = telling.annexes();
    }

    /** @throws IllegalArgumentException for a section that is none of these */
    public List<Block> section(int number) {
        List<Block> blocks = sections.get(number);
        if (blocks == null) {
            throw new IllegalArgumentException("section " + number + " is made elsewhere");
        }
        return blocks;
    }

    /** The tables that are too long for their section, from B on. */
    public List<Annex> annexes() {
        return annexes;
    }
}
