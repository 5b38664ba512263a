package org.lineproof.reporting.control.r19;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.duty.DutyBlocks;

/** R19: what people were told, and which decisions name it (Art. 50, 26(7) and (11)). */
public final class R19 implements Sections {
    private static final TextBundle WORDS = new TextBundle(R19.class, "/org/lineproof/reporting/text/r19-");
    private static final String TEXT_VERSION = "4";
    private static final int INTERACTION = 1;
    private static final int MARKING = 2;
    private static final int PERSONS = 5;

    private final ReportInput input;
    private final NoticeUse use;
    private final DutyBlocks duties;
    private final Texts texts;

    public R19(ReportInput input) {
        this.input = input;
        this.use = new NoticeUse(input);
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
        List<Block> blocks = new ArrayList<>();
        if (number == INTERACTION) {
            blocks.addAll(NoticeSection.of(input, use));
        }
        if (number == MARKING) {
            blocks.add(new Block.Paragraph(texts.say("marking")));
        }
        if (number == PERSONS) {
            blocks.add(NoticeSection.toWorkers(input, use));
        }
        blocks.addAll(duties.of(number));
        return blocks;
    }

    @Override
    public List<Annex> annexes() {
        return List.of(ReceiptsAnnex.of(input, use));
    }
}
