package org.lineproof.report.front;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.text.Texts;

/** How far a pinned log has got, in the language of a report. */
public final class AnchorWords {
    /** As a pin says where its log is anchored. */
    private static final Pattern PLACE =
            Pattern.compile("[^:]*: chain (\\d+), block (\\d+) of (\\S+), transaction (\\S+)");

    private AnchorWords() {}

    /**
     * State and place of the anchor; where there is none, since when the pinned checkpoint is published and not anchored. A log without
     * entries never is. A place in another form is quoted.
     *
     * @param texts the words that all reports share
     */
    public static String of(LogPin log, Texts texts) {
        String state = texts.word(log.state());
        if (log.empty()) {
            return texts.say("anchor.empty", state, Instants.second(log.publishedAt()));
        }
        if (log.anchor().isEmpty()) {
            return log.state() == LogState.PENDING
                    ? state
                    : texts.say("unanchored", state, Instants.second(log.publishedAt()));
        }
        Matcher place = PLACE.matcher(log.anchor());
        return place.matches()
                ? texts.say("anchor", state, place.group(1), place.group(2), place.group(3), place.group(4))
                : log.anchor();
    }
}
