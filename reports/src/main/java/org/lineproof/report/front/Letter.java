package org.lineproof.report.front;

import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Texts;

/** What a letter to a person has instead of a cover: who writes about what, and at its end what must be said with it. */
final class Letter {
    private static final String EXPLANATION = "R05";

    private final ReportRecord report;
    private final Texts texts;
    private final Markup markup;

    Letter(ReportRecord report, Texts texts, Markup markup) {
        this.report = report;
        this.texts = texts;
        this.markup = markup;
    }

    /** Whether the report is a letter: the explanation of one decision is. */
    static boolean isOne(ReportRecord report) {
        return report.definition().id().equals(EXPLANATION);
    }

    void head() {
        markup.open("div", "class", "letterhead");
        markup.element("p", report.organisation(), "class", "sender");
        markup.element(
                "p", texts.say("letter.date", Instants.second(report.pins().asOf())));
        markup.element("p", texts.say("letter.reference", report.id()));
        markup.element("h1", report.definition().name());
        markup.element("p", report.system().name(), "class", "about").close();
    }

    void foot() {
        markup.open("div", "class", "letterfoot");
        Cover.verification(report.verification(), texts, markup);
        markup.element("p", report.definition().caveat(), "class", "caveat").close();
    }
}
