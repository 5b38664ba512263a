package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.r02.data.GovernedData;
import org.lineproof.reporting.control.r02.data.RunsAnnex;

/** Section 4: what was done to the data, in order: the newest run of each job, and what the sheets say. */
final class PreparationSection {
    private static final Set<String> PREPARATION = Set.of("preparation");

    private PreparationSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>();
        Map<Name, ObservedRun> newest = new LinkedHashMap<>();
        governed.data().runs().forEach(run -> newest.put(run.job(), run));
        if (newest.isEmpty()) {
            blocks.add(governed.nothing("preparation.none", "preparation.supply", "preparation.supply.code"));
        } else {
            blocks.add(new Block.Paragraph(governed.texts().say("preparation.lead")));
            blocks.add(new Block.Rows(RunsAnnex.table(
                    governed,
                    governed.texts().say("preparation.caption"),
                    newest.values().stream()
                            .sorted(Comparator.comparing(run -> run.last().time()))
                            .toList())));
        }
        governed.data().sheets().forEach((name, sheet) -> {
            List<Fact> facts = governed.practices().some(sheet, PREPARATION);
            if (!facts.isEmpty()) {
                blocks.add(new Block.Facts(name.toString(), facts));
            }
        });
        blocks.add(governed.answer("aia-10-2-c"));
        return blocks;
    }
}
