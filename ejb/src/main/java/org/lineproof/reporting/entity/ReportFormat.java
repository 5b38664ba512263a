package org.lineproof.reporting.entity;

/** The files of an issued report. */
public enum ReportFormat {
    /** PDF/A-3a and PDF/UA-1 with the JSON attached. */
    PDF("application/pdf", ".pdf"),
    /** Canonical JSON (RFC 8785). */
    JSON("application/json", ".json"),
    /** Evidence bundle, a ZIP. */
    BUNDLE("application/zip", "-bundle.zip");

    private final String mediaType;
    private final String ending;

    ReportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A file name for downloads. */
    public String fileName(String documentId) {
        return documentId + ending;
    }
}
