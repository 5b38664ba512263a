package org.lineproof.report.pdf;

import org.lineproof.report.Resource;

/** The faces a report is set in: IBM Plex, embedded, with its licence beside the files. */
enum Face {
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

    Resource file() {
        return new Resource("/org/lineproof/report/fonts/" + file);
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }
}
