package org.lineproof.report.front;

import java.util.List;
import org.lineproof.report.text.Texts;

/** Half a page on how to read the report, the same in every report. */
final class ReadingGuide {
    private final Texts texts;
    private final Markup markup;

    ReadingGuide(Texts texts, Markup markup) {
        this.texts = texts;
        this.markup = markup;
    }

    void write() {
        markup.open("div", "class", "guide").element("h3", texts.say("guide.head"));
        for (String term : List.of("guide.basis", "guide.references", "guide.findings", "guide.limits")) {
            markup.open("p")
                    .element("b", texts.say(term + ".term") + " ")
                    .text(texts.say(term))
                    .close();
        }
        markup.close();
    }
}
