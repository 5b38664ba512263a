package org.lineproof.report.text;

/** A language that a report can be written in. */
public enum Language {
    EN("en-GB"),
    DE("de-DE");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag of RFC 5646. */
    public String tag() {
        return tag;
    }
}
