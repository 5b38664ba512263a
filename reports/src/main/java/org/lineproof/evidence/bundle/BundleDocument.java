package org.lineproof.evidence.bundle;

/**
 * What a bundle is about: the one file that speaks, while all others stand behind it.
 *
 * @param kind what it is
 * @param json its bytes
 */
public record BundleDocument(Kind kind, byte[] json) {
    /** What a bundle can be about. */
    public enum Kind {
        /** A report: logs of systems are shown whole, so that nothing logged is left out. */
        REPORT("report", true),
        /** One decision, disclosed to somebody: its entry is shown, and nothing is claimed about the rest of the log. */
        DISCLOSURE("disclosure", false);

        private final String noun;
        private final boolean whole;

        Kind(String noun, boolean whole) {
            this.noun = noun;
            this.whole = whole;
        }

        /** What to call it in a sentence. */
        public String noun() {
            return noun;
        }

        /** Where it stands in the bundle. */
        public String path() {
            return noun + ".json";
        }

        /** Whether the log of a system has to be shown whole. */
        public boolean whole() {
            return whole;
        }
    }

    public BundleDocument {
        json = json.clone();
    }

    /** The report as it was issued. */
    public static BundleDocument report(byte[] json) {
        return new BundleDocument(Kind.REPORT, json);
    }

    /** A copy of its bytes. */
    @Override
    public byte[] json() {
        return json.clone();
    }
}
