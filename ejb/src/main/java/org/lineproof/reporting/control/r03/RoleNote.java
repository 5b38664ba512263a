package org.lineproof.reporting.control.r03;

import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.reporting.control.r03.point.Dossier;

/** Whose duty this documentation is. */
final class RoleNote {
    private static final String DEPLOYER = "deployer";

    private RoleNote() {}

    /** A word to the reader where the organisation is a deployer alone; else nothing. */
    static List<Block> of(Dossier dossier) {
        return DEPLOYER.equals(dossier.input().declared("role"))
                ? List.of(new Block.Paragraph(dossier.texts().say("role.note")))
                : List.of();
    }
}
