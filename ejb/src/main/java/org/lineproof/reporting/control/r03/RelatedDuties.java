package org.lineproof.reporting.control.r03;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.reporting.control.r03.point.Dossier;

/** Duties outside Annex IV on which its points rest: their answers in one table each. */
final class RelatedDuties {
    private RelatedDuties() {}

    /** What the instructions for use have to say (Art. 13). */
    static List<Block> instructions(Dossier dossier) {
        List<Block> blocks = new ArrayList<>(List.of(dossier.findings("instructions-version")));
        blocks.addAll(answers(dossier, "instructions", "aia-13-"));
        return blocks;
    }

    /** What the risk management system consists of (Art. 9). */
    static List<Block> risks(Dossier dossier) {
        return answers(dossier, "risks", "aia-9-");
    }

    /** The documentation itself and its keeping (Art. 11 and 18). */
    static List<Block> keeping(Dossier dossier) {
        List<Block> blocks = new ArrayList<>(answers(dossier, "documentation", "aia-11-"));
        blocks.addAll(answers(dossier, "keeping", "aia-18-"));
        return blocks;
    }

    private static List<Block> answers(Dossier dossier, String key, String prefix) {
        return dossier.answers()
                .table(
                        dossier.texts().say("related." + key),
                        dossier.texts().say("related." + key + ".missing"),
                        dossier.input().definition().requirementIds().stream()
                                .filter(id -> id.startsWith(prefix))
                                .toList());
    }
}
