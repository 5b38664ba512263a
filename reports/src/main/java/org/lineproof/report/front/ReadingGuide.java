package org.lineproof.report.front;

import java.util.List;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Texts;

/** Half a page on how to read the report, the same in every report that is pinned to no empty log. */
final class ReadingGuide {
    private static final String REFERENCES = "guide.references";

    private final Texts texts;
    private final Markup markup;

    ReadingGuide(Texts texts, Markup markup) {
        this.texts = texts;
        this.markup = markup;
    }

    void write(Pins pins) {
        markup.open("div", "class", "guide").element("h3", texts.say("guide.head"));
        for (String term : List.of("guide.basis", REFERENCES, "guide.findings", "guide.limits")) {
            markup.open("p")
                    .element("b", texts.say(term + ".term") + " ")
                    .text(texts.say(term))
                    .close();
            if (term.equals(REFERENCES)) {
                pins.logs().stream().filter(LogPin::empty).forEach(log -> empty(pins.label(log.origin())));
            }
        }
        markup.close();
    }

    private void empty(String label) {
        markup.element("p", texts.say(REFERENCES + ".empty", label));
    }
}
