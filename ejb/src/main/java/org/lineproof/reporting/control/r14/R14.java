package org.lineproof.reporting.control.r14;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.duty.DutyBlocks;

/** R14: what an authority is handed on a reasoned request, what is missing in it, and how it is checked (Art. 21, 26(12)). */
public final class R14 implements Sections {
    private static final TextBundle WORDS = new TextBundle(R14.class, "/org/lineproof/reporting/text/r14-");
    private static final String TEXT_VERSION = "4";

    private final ReportInput input;
    private final Inventory inventory;
    private final DutyBlocks duties;
    private final Texts texts;

    public R14(ReportInput input) {
        this.input = input;
        this.inventory = new Inventory(input);
        this.duties = new DutyBlocks(input);
        this.texts = texts(input);
    }

    static Texts texts(ReportInput input) {
        return WORDS.in(input.language());
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
        List<Block> blocks = new ArrayList<>(
                switch (number) {
                    case 1 -> RequestSection.of(input);
                    case 2 -> List.of(none("legal"));
                    case 3 -> InventorySection.of(input, inventory);
                    case 4 -> LanguageSection.of(input);
                    case 5 -> List.of(none("access"));
                    case 6 -> List.of(new Block.Paragraph(texts.say("confidential")), none("holds"));
                    case 7 -> VerificationSection.of(input);
                    case 8 -> HandOverSection.of(input, inventory);
                    default -> throw new IllegalArgumentException("R14 has no section " + number);
                });
        blocks.addAll(duties.of(number));
        return blocks;
    }

    private Block none(String what) {
        return new Block.NoEvidence(texts.say("none." + what), List.of(texts.say("supply." + what)));
    }

    @Override
    public List<Annex> annexes() {
        return List.of(FilesAnnex.of(input, inventory));
    }
}
