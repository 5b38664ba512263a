package org.lineproof.reporting.control.r03;

import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.report.record.Block;
import org.lineproof.reporting.control.r03.point.Dossier;
import org.lineproof.requirements.entity.CatalogueVersion;

/** Which harmonised standards the Official Journal cites, as of the day of the catalogue. */
final class CitedStandards {
    private CitedStandards() {}

    static List<Block> of(Dossier dossier) {
        CatalogueVersion version = dossier.input().catalogue().version();
        List<CatalogueVersion.CitedStandard> cited = version.citedStandards();
        String text = cited.isEmpty()
                ? dossier.texts().say("standards.none", version.asOf(), version.version())
                : dossier.texts()
                        .say(
                                "standards.cited",
                                version.asOf(),
                                version.version(),
                                cited.stream()
                                        .map(standard -> standard.reference() + " (" + standard.ojCitation() + ")")
                                        .collect(Collectors.joining("; ")));
        return List.of(new Block.Paragraph(text));
    }
}
