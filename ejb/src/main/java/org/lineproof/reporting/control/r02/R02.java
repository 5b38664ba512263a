package org.lineproof.reporting.control.r02;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.r02.data.EdgesAnnex;
import org.lineproof.reporting.control.r02.data.GovernedData;
import org.lineproof.reporting.control.r02.data.RunsAnnex;
import org.lineproof.reporting.control.r02.data.VersionsAnnex;

/** R02: data governance and provenance (Art. 10 and 4a, Annex IV 2(d)). */
public final class R02 implements Sections {
    private static final String TEXT_VERSION = "4";

    private final GovernedData governed;

    public R02(ReportInput input) {
        this.governed = new GovernedData(input);
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public Texts texts() {
        return governed.texts();
    }

    @Override
    public List<Block> section(int number) {
        return switch (number) {
            case 1 -> InventorySection.of(governed);
            case 2 -> DesignSection.of(governed);
            case 3 -> OriginSection.of(governed);
            case 4 -> PreparationSection.of(governed);
            case 5 -> SuitabilitySection.of(governed);
            case 6 -> ContextSection.of(governed);
            case 7 -> List.of(governed.answer("aia-10-2-f"), governed.answer("aia-10-2-g"));
            case 8 -> SpecialCategoriesSection.of(governed);
            case 9 -> GapsSection.of(governed);
            case 10 -> GraphSection.of(governed);
            case 11 -> RightsSection.of(governed);
            case 12 -> SignOffSection.of(governed);
            default -> throw new IllegalArgumentException("R02 has no section " + number);
        };
    }

    @Override
    public List<Annex> annexes() {
        return Stream.of(VersionsAnnex.of('A', governed), EdgesAnnex.of('B', governed), RunsAnnex.of('C', governed))
                .flatMap(Optional::stream)
                .toList();
    }
}
