package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 8: special categories of personal data, which bias work may need by way of exception. */
final class SpecialCategoriesSection {
    private static final Set<String> CATEGORIES = Set.of("data", "erasure", "security");

    private SpecialCategoriesSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>(List.of(governed.answer("aia-4a-1")));
        governed.answers().optional("aia-4a-2").ifPresent(blocks::add);
        governed.input().declarations().practice("processing").ifPresent(processing -> {
            List<Fact> facts = governed.practices().some(processing, CATEGORIES);
            if (!facts.isEmpty()) {
                blocks.add(new Block.Facts(governed.texts().say("special.processing"), facts));
            }
        });
        blocks.add(governed.nothing("special.none", "special.supply.access", "special.supply.deletion"));
        return blocks;
    }
}
