package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.reporting.control.completeness.NothingLogged;
import org.lineproof.reporting.control.extract.Withheld;
import org.lineproof.reporting.entity.ReportScope;

/** Section 1: who asked for what, as it was requested, and how much of the log that is. */
final class RequestSection {
    private RequestSection() {}

    static List<Block> of(Extract extract) {
        ReportScope scope = extract.input().request().scope();
        List<Block> blocks = new ArrayList<>();
        add(blocks, extract, "request.recipient", told(extract, scope.recipient()));
        add(blocks, extract, "request.basis", told(extract, scope.legalBasis()));
        add(blocks, extract, "request.purpose", told(extract, scope.purpose()));
        blocks.add(receipts(extract));
        Withheld withheld = extract.opening().withheld();
        if (withheld.isEmpty()) {
            add(blocks, extract, "request.open");
        } else {
            add(blocks, extract, "request.withheld", String.join(", ", withheld.asked()));
        }
        add(
                blocks,
                extract,
                "request.by",
                extract.input().requester().account(),
                Moments.minute(extract.input().requester().at()));
        return blocks;
    }

    /** How much of the log is in scope. */
    private static Block receipts(Extract extract) {
        return new Block.Facts(
                extract.say("request.scope.caption"),
                List.of(Fact.text(
                        extract.say("request.scope.label"),
                        NothingLogged.or(
                                extract.input().cut().system().isEmpty(),
                                extract.input().language(),
                                extract.say(
                                        "request.scope",
                                        Moments.minute(extract.input().period().from()),
                                        Moments.minute(extract.input().period().to()),
                                        extract.texts()
                                                .number(extract.receipts().size()),
                                        extract.texts()
                                                .number(extract.input()
                                                        .receipts()
                                                        .size()))),
                        extract.input().cut().system().whole())));
    }

    private static String told(Extract extract, String text) {
        return text.isEmpty() ? extract.say("request.untold") : text;
    }

    private static void add(List<Block> blocks, Extract extract, String key, Object... places) {
        blocks.add(new Block.Paragraph(extract.say(key, places)));
    }
}
