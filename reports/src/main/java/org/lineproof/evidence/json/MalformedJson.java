package org.lineproof.evidence.json;

/** Input that is not what a format asks for. Names the member and says what would be right. */
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field the member's name or path, empty for the document as a whole
     * @param reason what is wrong and what is expected, without the input's own text
     */
    public MalformedJson(String field, String reason) {
        super(field.isEmpty() ? reason : field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The member's name or path, empty for the document as a whole. */
    public String field() {
        return field;
    }

    /** What is wrong and what is expected. */
    public String reason() {
        return reason;
    }
}
