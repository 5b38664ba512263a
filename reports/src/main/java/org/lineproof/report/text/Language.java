package org.lineproof.report.text;

import java.util.Arrays;
import java.util.Locale;

/** A language that reports, findings and titles of the law can be had in. */
public enum Language {
    EN("en-GB", ','),
    DE("de-DE", '.');

    private final String tag;
    private final char thousands;

    Language(String tag, char thousands) {
        this.tag = tag;
        this.thousands = thousands;
    }

    /** @throws IllegalArgumentException naming the languages there are */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected en or de"));
    }

    /** The code of ISO 639-1, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tag of RFC 5646. */
    public String tag() {
        return tag;
    }

    /** What stands between the groups of three digits of a number. */
    char thousands() {
        return thousands;
    }
}
