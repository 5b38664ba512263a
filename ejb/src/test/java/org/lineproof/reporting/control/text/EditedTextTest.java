package org.lineproof.reporting.control.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;

class EditedTextTest {
    private final CutBuilder cut = new CutBuilder().system("both").receipt(1, false);

    @Test
    void theNewestTextStandsAfterWhatTheReportComputes() {
        cut.sectionText("R07", 1, "en", 1, "The plan of March.").sectionText("R07", 1, "en", 2, "The plan of May.");
        List<Block> blocks = section(Language.EN, 1).blocks();
        assertTrue(blocks.size() > 1, blocks.toString());
        Block.Facts text = (Block.Facts) blocks.get(blocks.size() - 1);
        Fact fact = text.facts().get(0);
        assertEquals("Edited text, version 2", text.caption());
        assertEquals("By a compliance officer, 2026-11-22 10:00 UTC", fact.label());
        assertEquals("The plan of May.", fact.value());
        assertEquals(EvidenceClass.DECLARED, fact.basis().evidence());
        assertEquals(2, fact.basis().references().get(0).first());
    }

    @Test
    void aTextStandsAloneWhereNothingElseIsToBeSaid() {
        cut.sectionText("R06", 1, "en", 1, "First report.");
        List<Block> blocks = Reports.of(Reports.request("R06", Language.EN), cut.cut())
                .sections()
                .get(0)
                .blocks();
        assertEquals(1, blocks.size());
    }

    @Test
    void aTextInTheLanguageOfTheReportGoesFirst() {
        cut.sectionText("R07", 1, "de", 1, "Der Plan vom März.").sectionText("R07", 1, "en", 1, "The plan of March.");
        assertEquals("Der Plan vom März.", text(Language.DE, 1));
        assertEquals("The plan of March.", text(Language.EN, 1));
    }

    @Test
    void aTextInAnotherLanguageIsShownAndSaysSo() {
        cut.sectionText("R07", 1, "en", 1, "The plan of March.");
        assertEquals("The plan of March.", text(Language.DE, 1));
        List<Block> blocks = section(Language.DE, 1).blocks();
        assertEquals(
                "Verfasster Text, Version 1, in der Sprache, in der er geschrieben wurde",
                ((Block.Facts) blocks.get(blocks.size() - 1)).caption());
    }

    @Test
    void aTextStandsInItsSectionAlone() {
        List<Section> without =
                Reports.of(Reports.request("R07", Language.EN), cut.cut()).sections();
        List<Section> with = Reports.of(
                        Reports.request("R07", Language.EN),
                        cut.sectionText("R07", 3, "en", 1, "The model was retrained.")
                                .cut())
                .sections();
        for (int i = 0; i < with.size(); i++) {
            assertEquals(
                    i == 2 ? 1 : 0,
                    with.get(i).blocks().size() - without.get(i).blocks().size());
        }
        assertTrue(Reports.of(Reports.request("R06", Language.EN), cut.cut()).sections().stream()
                .noneMatch(section -> section.blocks().toString().contains("retrained")));
    }

    private String text(Language language, int section) {
        List<Block> blocks = section(language, section).blocks();
        return ((Block.Facts) blocks.get(blocks.size() - 1)).facts().get(0).value();
    }

    private Section section(Language language, int number) {
        return Reports.of(Reports.request("R07", language), cut.cut())
                .sections()
                .get(number - 1);
    }
}
