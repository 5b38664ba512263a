package org.lineproof.evidence.bundle;

/** A file of a bundle that is not what the format asks for. */
public final class MalformedBundle extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;

    /**
     * @param file the path within the bundle
     * @param reason what is wrong
     */
    public MalformedBundle(String file, String reason) {
        super(reason);
        this.file = file;
    }

    /** The path within the bundle. */
    public String file() {
        return file;
    }
}
