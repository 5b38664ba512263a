package org.lineproof.evidence.archive;

/** Bytes that are no archive in our strict form. */
public final class MalformedArchive extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;

    /**
     * @param file the file within the archive, empty for the archive as a whole
     * @param reason what is wrong
     */
    public MalformedArchive(String file, String reason) {
        super(reason);
        this.file = file;
    }

    /** The file within the archive, empty for the archive as a whole. */
    public String file() {
        return file;
    }
}
