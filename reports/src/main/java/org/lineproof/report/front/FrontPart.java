package org.lineproof.report.front;

import org.lineproof.report.Resource;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Texts;

/** The XHTML of everything before the long tables: cover, contents, sections, pins, introductions of the annexes, whose tables follow them. */
public final class FrontPart {
    private static final Resource STYLE_SHEET = new Resource("/org/lineproof/report/front/report.css");

    private final ReportRecord report;
    private final Texts texts;
    private final Markup markup = new Markup();
    private final Contents contents;
    private final Blocks blocks;

    private FrontPart(ReportRecord report) {
        this.report = report;
        this.texts = Texts.in(report.language());
        this.contents = Contents.of(report, texts);
        this.blocks = new Blocks(report.pins(), texts, markup, new Mentions(report.annexes(), contents, texts));
    }

    /** The document as well-formed XHTML in the language of the report, its style sheet inside. */
    public static String xhtml(ReportRecord report) {
        return new FrontPart(report).write();
    }

    private String write() {
        markup.open("html", "lang", texts.language().tag());
        head();
        markup.open("body");
        if (Letter.isOne(report)) {
            letter();
        } else {
            new Cover(report, texts, markup).write();
            contents.table(markup, texts);
            new ReadingGuide(texts, markup).write(report.pins());
            report.sections().forEach(this::section);
        }
        pins();
        if (!report.annexes().isEmpty()) {
            markup.open("div", "class", "annexes");
            report.annexes().forEach(this::annex);
            markup.close();
        }
        return markup.close().close().document();
    }

    /** A person reads what concerns them first; how to check it comes after. */
    private void letter() {
        Letter letter = new Letter(report, texts, markup);
        markup.open("div", "class", "letter");
        letter.head();
        report.sections().forEach(this::section);
        letter.foot();
        markup.close();
        new ReadingGuide(texts, markup).write(report.pins());
    }

    private void head() {
        markup.open("head").element("title", report.definition().name() + ", " + report.id());
        markup.open("meta", "name", "subject", "content", report.definition().legalBasis())
                .close();
        contents.bookmarks(markup);
        markup.open("style").verbatim(STYLE_SHEET.text()).close().close();
    }

    private void section(Section section) {
        heading("s" + section.number());
        section.blocks().forEach(blocks::write);
    }

    private void pins() {
        markup.element("h2", contents.heading(Contents.PINS).line(), "id", Contents.PINS, "class", "chapter");
        markup.element(
                "p",
                texts.say(
                        "pins.lead", report.pins().textVersion(), report.pins().view()));
        for (LogPin log : report.pins().logs()) {
            markup.open("table", "class", "pin");
            markup.element("caption", report.pins().label(log.origin()) + "  " + log.origin());
            markup.open("tbody");
            pinRow("pins.size", Long.toString(log.size()), "text");
            pinRow("pins.root", log.root().hex(), "digest");
            pinRow("pins.published", Instants.second(log.publishedAt()), "text");
            pinRow("pins.state", AnchorWords.of(log, texts), "text");
            pinRow("pins.note", log.note().strip(), "note");
            markup.close().close();
        }
    }

    private void pinRow(String key, String value, String style) {
        markup.open("tr").element("th", texts.say(key), "scope", "row");
        markup.element("td", value, "class", style).close();
    }

    private void annex(Annex annex) {
        heading("a" + annex.letter());
        markup.element("p", annex.introduction());
    }

    private void heading(String anchor) {
        markup.element("h2", contents.heading(anchor).line(), "id", anchor);
    }
}
