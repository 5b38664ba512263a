package org.lineproof.reporting.control.structure;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.duty.DutyBlocks;
import org.lineproof.requirements.entity.ReportDefinition;

/** A report in the structure of its definition: each section with the duties it is about and what stands for them. */
public final class DeclaredStructure implements Sections {
    private static final TextBundle WORDS =
            new TextBundle(DeclaredStructure.class, "/org/lineproof/reporting/text/structure-");
    private static final String TEXT_VERSION = "structure-3";

    private final ReportDefinition definition;
    private final DutyBlocks duties;
    private final Texts texts;

    public DeclaredStructure(ReportInput input) {
        this.definition = input.definition();
        this.duties = new DutyBlocks(input);
        this.texts = WORDS.in(input.language());
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public List<Block> section(int number) {
        List<Block> told = duties.of(number);
        String contents = definition.section(number).contents();
        if (told.isEmpty()) {
            return told;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say("contents", contents)));
        blocks.addAll(told);
        return blocks;
    }

    @Override
    public List<Annex> annexes() {
        return List.of();
    }
}
