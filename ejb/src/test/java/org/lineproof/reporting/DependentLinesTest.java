package org.lineproof.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.text.Language;

class DependentLinesTest {
    private final EvidenceCut cut = RichAndPoor.rich().cut();

    @ParameterizedTest
    @ValueSource(strings = {"R02", "R03"})
    void withoutOnePieceOfEvidenceExactlyTheLinesThatDependedOnItChange(String definition) {
        Set<Lines.Line> before = lines(definition, cut);
        List<OpenedEntry> pieces = Stream.concat(cut.audit().entries().stream(), cut.lineage().entries().stream())
                .filter(entry -> !entry.is("system"))
                .toList();
        assertTrue(pieces.size() > 30, "pieces: " + pieces.size());
        for (OpenedEntry piece : pieces) {
            Set<Lines.Line> gone = new LinkedHashSet<>(before);
            gone.removeAll(lines(definition, CutBuilder.without(cut, piece.origin(), piece.index())));
            String about = piece.entry().type() + " " + piece.origin() + " " + piece.index() + " "
                    + piece.text("requirement") + piece.text("kind");
            assertEquals(
                    "",
                    text(before.stream()
                            .filter(line -> line.names(piece.origin(), piece.index()) && !gone.contains(line))),
                    "named it and stayed: " + about);
            assertEquals(
                    "",
                    text(gone.stream().filter(line -> !line.covers(piece.origin(), piece.index()))),
                    "changed without depending on it: " + about);
        }
    }

    private static String text(Stream<Lines.Line> lines) {
        return lines.map(Lines.Line::text).collect(Collectors.joining("\n"));
    }

    private static Set<Lines.Line> lines(String definition, EvidenceCut cut) {
        return Lines.of(RichAndPoor.report(definition, cut, Language.EN));
    }
}
