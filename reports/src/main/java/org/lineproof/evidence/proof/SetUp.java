package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * Who set the proof system up.
 *
 * @param kind how
 * @param by who ran it; null exactly where there was none
 */
public record SetUp(Kind kind, @Nullable String by) {
    private static final int MAX_NAME = 255;

    /** Ways to set up. */
    public enum Kind {
        /** The system needs none. */
        NONE("none"),
        /** One party ran it: that party can make proofs of false statements. */
        SINGLE_PARTY("single-party"),
        /** Several parties ran it: sound as long as one of them was honest. */
        CEREMONY("ceremony");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word in a trust anchor. */
        public String text() {
            return text;
        }

        private static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected none, single-party or ceremony"));
        }
    }

    /** @throws IllegalArgumentException when nobody is named for a set-up, or somebody for none */
    public SetUp {
        if (kind == Kind.NONE ? by != null : by == null || by.isBlank() || by.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "setup.by: expected who ran the set-up, at most 255 characters, and nobody where there was none");
        }
    }

    /** What a reader has to know about it, in words. */
    public String words() {
        return switch (kind) {
            case NONE -> "no set-up needed";
            case SINGLE_PARTY -> "forgeable by the maker of the key: the set-up was run by " + by + " alone";
            case CEREMONY -> "sound if one party of the set-up was honest: " + by;
        };
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", kind.text());
        return by == null ? json : json.put("by", by);
    }

    static SetUp of(Members json) throws MalformedJson {
        json.only("by", "kind");
        return new SetUp(json.read("kind", Kind::of), json.optionalText("by"));
    }
}
