package org.lineproof.report.front;

import org.lineproof.report.Resource;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;

/** The XHTML of everything before the long tables: cover, contents, sections, pins, introductions of the annexes. */
public final class FrontPart {
    private static final Resource STYLE_SHEET = new Resource("/org/lineproof/report/front/report.css");

    private final ReportRecord report;
    private final Markup markup = new Markup();
    private final Contents contents;
    private final Blocks blocks;

    private FrontPart(ReportRecord report) {
        this.report = report;
        this.contents = Contents.of(report);
        this.blocks = new Blocks(report.pins(), markup);
    }

    /** The document as well-formed XHTML in English, its style sheet inside. */
    public static String xhtml(ReportRecord report) {
        return new FrontPart(report).write();
    }

    private String write() {
        markup.open("html", "lang", "en-GB");
        head();
        markup.open("body");
        new Cover(report, markup).write();
        contents.table(markup);
        new ReadingGuide(markup).write();
        report.sections().forEach(this::section);
        pins();
        report.annexes().forEach(this::annex);
        return markup.close().close().document();
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
        heading(Contents.PINS);
        markup.element(
                "p",
                "The same pins give the same report, byte for byte. A log of size N holds the entries 0 to N-1; its"
                        + " root commits to each of them. Wording "
                        + report.pins().textVersion() + "; view: "
                        + report.pins().view() + ".");
        for (LogPin log : report.pins().logs()) {
            markup.open("table", "class", "pin");
            markup.element("caption", report.pins().label(log.origin()) + "  " + log.origin());
            markup.open("tbody");
            pinRow("Size", Long.toString(log.size()), "text");
            pinRow("Root hash (RFC 9162, SHA-256)", log.root().hex(), "digest");
            pinRow("Published", Instants.second(log.publishedAt()), "text");
            pinRow("State", log.anchor().isEmpty() ? log.state().words() : log.anchor(), "text");
            pinRow("Signed checkpoint", log.note().strip(), "note");
            markup.close().close();
        }
    }

    private void pinRow(String label, String value, String style) {
        markup.open("tr").element("th", label, "scope", "row");
        markup.element("td", value, "class", style).close();
    }

    private void annex(Annex annex) {
        heading("a" + annex.letter());
        markup.element("p", annex.introduction());
        markup.element("p", "The table begins on the next page.", "class", "lead");
    }

    private void heading(String anchor) {
        markup.element("h2", contents.heading(anchor).line(), "id", anchor);
    }
}
