package org.lineproof.report.front;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.text.Texts;

/** The headings of a report: table of contents, bookmarks and the anchors both point to. */
record Contents(List<Heading> headings) {
    /** Anchor of the chapter that prints the pins. */
    static final String PINS = "pins";

    /** One heading. */
    record Heading(String anchor, String number, String title) {
        String line() {
            return number.isEmpty() ? title : number + "  " + title;
        }
    }

    static Contents of(ReportRecord report, Texts texts) {
        List<Heading> headings = new ArrayList<>();
        for (Section section : report.sections()) {
            headings.add(new Heading("s" + section.number(), Integer.toString(section.number()), section.title()));
        }
        headings.add(new Heading(PINS, "", texts.say("contents.pins")));
        for (Annex annex : report.annexes()) {
            headings.add(new Heading("a" + annex.letter(), texts.say("contents.annex", annex.letter()), annex.title()));
        }
        return new Contents(headings);
    }

    Heading heading(String anchor) {
        return headings.stream()
                .filter(heading -> heading.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no heading " + anchor));
    }

    void bookmarks(Markup markup) {
        markup.open("bookmarks");
        for (Heading heading : headings) {
            markup.open("bookmark", "name", heading.line(), "href", "#" + heading.anchor())
                    .close();
        }
        markup.close();
    }

    void table(Markup markup, Texts texts) {
        markup.open("div", "class", "contents")
                .element("h2", texts.say("contents.head"))
                .open("ol");
        for (Heading heading : headings) {
            String at = "#" + heading.anchor();
            String title = texts.say("contents.link", heading.line());
            markup.open("li").element("a", heading.line(), "href", at, "title", title);
            markup.element("span", "", "data-at", at).close();
        }
        markup.close().close();
    }
}
