package org.lineproof.reporting.control.r03;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.r03.point.AnnexPoint;
import org.lineproof.reporting.control.r03.point.AssessedPoint;
import org.lineproof.reporting.control.r03.point.Dossier;
import org.lineproof.reporting.control.r03.point.PointBlock;

/** R03: the technical documentation of Art. 11 and Annex IV. Sections 1 to 9 hold one node for each point of Annex IV. */
public final class R03 implements Sections {
    private static final String TEXT_VERSION = "4";
    private static final int LAST_POINT = 9;
    private static final int COMPLETENESS = 10;

    private final Dossier dossier;

    public R03(ReportInput input) {
        this.dossier = new Dossier(input);
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public Texts texts() {
        return dossier.texts();
    }

    @Override
    public List<Block> section(int number) {
        if (number == COMPLETENESS) {
            return CompletenessSection.of(dossier);
        }
        if (number < 1 || number > LAST_POINT) {
            throw new IllegalArgumentException("R03 has no section " + number);
        }
        List<Block> blocks = new ArrayList<>(before(number));
        PointBlock nodes = new PointBlock(dossier);
        AnnexPoint.of(number).forEach(point -> blocks.add(nodes.of(AssessedPoint.of(point, dossier))));
        blocks.addAll(after(number));
        return blocks;
    }

    private List<Block> before(int number) {
        return switch (number) {
            case 1 -> RoleNote.of(dossier);
            case 7 -> CitedStandards.of(dossier);
            default -> List.of();
        };
    }

    private List<Block> after(int number) {
        return switch (number) {
            case 1 -> RelatedDuties.instructions(dossier);
            case 2 -> List.of(dossier.findings("datasheet", "source-origin", "test-report"));
            case 3 -> List.of(dossier.findings("declared-metrics", "human-override"));
            case 5 -> RelatedDuties.risks(dossier);
            default -> List.of();
        };
    }

    @Override
    public List<Annex> annexes() {
        return List.of();
    }
}
