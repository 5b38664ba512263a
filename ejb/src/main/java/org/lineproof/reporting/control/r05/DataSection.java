package org.lineproof.reporting.control.r05;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.extract.ShownEntry;

/** Section 4: which data went in, as far as that is recorded. */
final class DataSection {
    private DataSection() {}

    static List<Block> of(Letter letter) {
        List<Fact> facts = new ArrayList<>();
        Optional<OpenedEntry> processing = letter.input().declarations().practice("processing");
        processing
                .filter(record -> letter.shown(record).has("data"))
                .ifPresent(record -> facts.add(Fact.text(
                        letter.say("data.categories"),
                        letter.shown(record).text("data"),
                        letter.input().cut().audit().stated(EvidenceClass.DECLARED, List.of(record)))));
        ShownEntry receipt = letter.receipt();
        for (JsonNode source : receipt.value("references")) {
            facts.add(letter.stated("data.source", source.path("uri").asText()));
        }
        if (receipt.has("inputCommitment") || receipt.isWithheld("inputCommitment")) {
            facts.add(letter.stated("data.commitment", receipt.text("inputCommitment")));
        }
        List<Block> blocks = new ArrayList<>();
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(letter.say("data.caption"), facts));
        }
        if (processing.isEmpty()) {
            blocks.add(new Block.NoEvidence(letter.say("data.none"), List.of(letter.say("data.supply"))));
        }
        blocks.add(new Block.Paragraph(letter.say("data.correct")));
        return blocks;
    }
}
