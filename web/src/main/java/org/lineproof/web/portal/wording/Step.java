package org.lineproof.web.portal.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link in the chain of evidence behind a decision.
 *
 * @param name what the link is about: data, model, person, signature, log, anchor
 * @param sentence what is shown, in words that need no training
 * @param facts the values behind the sentence, for those who check
 * @param link address of the page with more, null if this is all
 */
public record Step(
        String name,
        Mark mark,
        String sentence,
        List<Fact> facts,
        @Nullable String link) {

    public Step {
        facts = List.copyOf(facts);
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("a step says what it shows: " + name);
        }
    }
}
