package org.lineproof.reporting.control.r02;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.assurance.entity.dataset.Reading;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.r02.data.GovernedData;

/** Section 3: where the data come from, how they were collected and, where they are personal, for what. */
final class OriginSection {
    private static final Set<String> ORIGIN = Set.of("origin", "collection");
    private static final Set<String> PURPOSE = Set.of("controller", "purposes", "subjects", "data");

    private OriginSection() {}

    static List<Block> of(GovernedData governed) {
        List<Block> blocks = new ArrayList<>();
        governed.data().sheets().forEach((name, sheet) -> {
            List<Fact> facts = new ArrayList<>(governed.practices().some(sheet, ORIGIN));
            governed.data()
                    .dataset(name)
                    .newest(Reading.SOURCE)
                    .ifPresent(source -> facts.add(Fact.text(
                            governed.texts().say("origin.place"),
                            source.text(),
                            governed.stated(List.of(sheet, source.entry())))));
            blocks.add(new Block.Facts(name.toString(), facts));
        });
        if (blocks.isEmpty()) {
            blocks.add(governed.nothing("origin.none", "origin.supply"));
        }
        blocks.add(governed.input().findings("source-origin", "datasheet"));
        blocks.add(governed.input()
                .declarations()
                .practice("processing")
                .<Block>map(processing -> new Block.Facts(
                        governed.texts().say("origin.processing"),
                        governed.practices().some(processing, PURPOSE)))
                .orElseGet(() -> governed.nothing("origin.processing.none", "origin.processing.supply")));
        blocks.add(governed.input().findings("processing-record"));
        return blocks;
    }
}
