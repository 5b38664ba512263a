package org.lineproof.evidence.bundle;

import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

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
    }

    /** The definition of the report that explains one decision to a person, to whom the rest of the log is nothing. */
    private static final String EXPLANATION = "R05";

    public BundleDocument {
        json = json.clone();
    }

    /** The report as it was issued. */
    public static BundleDocument report(byte[] json) {
        return new BundleDocument(Kind.REPORT, json);
    }

    /**
     * Whether the log of a system has to be shown whole: for every report but the explanation of one decision. Of that one
     * the verifier says that completeness is not claimed.
     */
    public boolean claimsWholeLogs() {
        return kind.whole && !isExplanation();
    }

    private boolean isExplanation() {
        try {
            return StrictJson.object(json, Archive.MAX_BYTES)
                    .path("definition")
                    .path("id")
                    .asText()
                    .equals(EXPLANATION);
        } catch (MalformedJson e) {
            // The check of the references tells what is wrong with it.
            return false;
        }
    }

    /** A copy of its bytes. */
    @Override
    public byte[] json() {
        return json.clone();
    }
}
