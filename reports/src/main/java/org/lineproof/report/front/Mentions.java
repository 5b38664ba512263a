package org.lineproof.report.front;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineproof.report.record.Annex;
import org.lineproof.report.text.Texts;

/** Where the report itself names one of its annexes, a reader can go there. */
final class Mentions {
    private final List<Annex> annexes;
    private final Pattern mention;
    private final Contents contents;
    private final Texts texts;

    Mentions(List<Annex> annexes, Contents contents, Texts texts) {
        this.annexes = annexes;
        this.contents = contents;
        this.texts = texts;
        String word = texts.say("contents.annex", "").strip();
        this.mention = Pattern.compile("\\b(?iu:" + Pattern.quote(word) + ") ([A-Z])\\b");
    }

    /** Writes the text, and each mention in it as a link; an annex that the report does not have stays text. */
    void write(Markup markup, String text) {
        Matcher found = mention.matcher(text);
        int from = 0;
        while (found.find()) {
            char letter = found.group(1).charAt(0);
            if (annexes.stream().anyMatch(annex -> annex.letter() == letter)) {
                String anchor = "a" + letter;
                String title =
                        texts.say("contents.link", contents.heading(anchor).line());
                around(markup, text.substring(from, found.start()));
                markup.element("a", found.group(), "href", "#" + anchor, "title", title, "class", "see");
                from = found.end();
            }
        }
        if (from == 0) {
            markup.text(text);
        } else {
            around(markup, text.substring(from));
        }
    }

    /** In an element of its own: text beside an element would be drawn before it, and taken out in that order. */
    private static void around(Markup markup, String text) {
        if (!text.isEmpty()) {
            markup.element("span", text);
        }
    }
}
