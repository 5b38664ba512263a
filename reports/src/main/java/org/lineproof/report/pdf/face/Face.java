package org.lineproof.report.pdf.face;

import org.lineproof.report.Resource;

/** The faces a report is set in: IBM Plex, embedded, with its licence beside the files. */
public enum Face {
    SANS("IBMPlexSans-Regular.ttf", "Plex Sans", 400, false),
    SANS_ITALIC("IBMPlexSans-Italic.ttf", "Plex Sans", 400, true),
    SANS_SEMIBOLD("IBMPlexSans-SemiBold.ttf", "Plex Sans", 600, false),
    MONO("IBMPlexMono-Regular.ttf", "Plex Mono", 400, false),
    SERIF_SEMIBOLD("IBMPlexSerif-SemiBold.ttf", "Plex Serif", 600, false);

    private final String file;
    private final String family;
    private final int weight;
    private final boolean italic;

    Face(String file, String family, int weight, boolean italic) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.italic = italic;
    }

    /** The TrueType file. */
    public Resource file() {
        return new Resource("/org/lineproof/report/fonts/" + file);
    }

    /** The family name that style sheets use. */
    public String family() {
        return family;
    }

    /** The weight as CSS counts it, 400 is regular. */
    public int weight() {
        return weight;
    }

    /** Whether the letters slant. */
    public boolean italic() {
        return italic;
    }
}
