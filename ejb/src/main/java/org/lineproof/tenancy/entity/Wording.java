package org.lineproof.tenancy.entity;

/** How long a text in a request may be. None may be blank or hold control characters other than line breaks and tabs. */
public enum Wording {
    /** A display name: 200 characters. */
    SHORT(200),
    /** A technical name, such as a path: 1,000 characters. */
    NAME(1_000),
    /** A reasoning: 4,000 characters. */
    LONG(4_000),
    /** A section of a report: 10,000 characters. */
    TEXT(10_000);

    private final int maxLength;

    Wording(int maxLength) {
        this.maxLength = maxLength;
    }

    /** @throws Refusal (unprocessable) naming the field and what would be right */
    public void check(String field, String text) {
        if (text.isBlank()) {
            throw Refusal.unprocessable(field, "must not be blank");
        }
        if (text.length() > maxLength) {
            throw Refusal.unprocessable(
                    field, "has " + text.length() + " characters; at most " + maxLength + " are taken");
        }
        if (!isPlain(text)) {
            throw Refusal.unprocessable(field, "must hold no control characters and no lone surrogates");
        }
    }

    /** Whether the text would pass {@link #check}. */
    public boolean admits(String text) {
        return !text.isBlank() && text.length() <= maxLength && isPlain(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.getType(c) == Character.SURROGATE
                    || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
