package org.lineproof.reporting.control.r14;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.entity.ReportScope;

/** Section 1: who asked, on which ground, for what and until when; told as it was stated, for no log holds it. */
final class RequestSection {
    private RequestSection() {}

    static List<Block> of(ReportInput input) {
        Texts texts = R14.texts(input);
        ReportScope scope = input.request().scope();
        List<Block> blocks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say("request.lead")));
        tell(texts, blocks, missing, "recipient", scope.recipient());
        tell(texts, blocks, missing, "basis", scope.legalBasis());
        tell(texts, blocks, missing, "purpose", scope.purpose());
        LocalDate answerBy = scope.answerBy();
        tell(texts, blocks, missing, "until", answerBy == null ? "" : answerBy.toString());
        blocks.add(new Block.Paragraph(texts.say(
                "request.period", input.period().from(), input.period().to())));
        blocks.add(new Block.Paragraph(texts.say("request.warning")));
        missing.add(texts.say("request.supply"));
        blocks.add(new Block.NoEvidence(texts.say("request.none"), missing));
        return blocks;
    }

    private static void tell(Texts texts, List<Block> blocks, List<String> missing, String what, String stated) {
        if (stated.isEmpty()) {
            missing.add(texts.say("missing." + what));
        } else {
            blocks.add(new Block.Paragraph(texts.say("stated." + what, stated)));
        }
    }
}
