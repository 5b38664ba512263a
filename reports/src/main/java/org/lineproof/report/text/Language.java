package org.lineproof.report.text;

/** A language that a report can be written in. */
public enum Language {
    EN("en-GB", ','),
    DE("de-DE", '.');

    private final String tag;
    private final char thousands;

    Language(String tag, char thousands) {
        this.tag = tag;
        this.thousands = thousands;
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
