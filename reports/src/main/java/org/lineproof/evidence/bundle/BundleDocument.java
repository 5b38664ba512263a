package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/**
 * What a bundle is about: the one file that speaks, while all others stand behind it.
 *
 * @param kind what it is
 * @param json its bytes; whoever holds the document leaves this and the other arrays alone
 * @param annexes files of a report's long annexes, by path
 */
public record BundleDocument(Kind kind, byte[] json, SortedMap<String, byte[]> annexes) {
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

    /** @throws IllegalArgumentException when an annex has another path than one, or is not of a report */
    public BundleDocument {
        annexes = Collections.unmodifiableSortedMap(new TreeMap<>(annexes));
        if (!annexes.keySet().stream().allMatch(AttachedAnnex::isFile) || kind != Kind.REPORT && !annexes.isEmpty()) {
            throw new IllegalArgumentException("annexes: no files of a report: " + annexes.keySet());
        }
    }

    /** A document without long annexes. */
    public BundleDocument(Kind kind, byte[] json) {
        this(kind, json, Collections.emptySortedMap());
    }

    /** The report as it was issued. */
    public static BundleDocument report(byte[] json) {
        return new BundleDocument(Kind.REPORT, json);
    }

    /** The same with the files of its long annexes. */
    public static BundleDocument report(byte[] json, SortedMap<String, byte[]> annexes) {
        return new BundleDocument(Kind.REPORT, json, annexes);
    }

    /**
     * Hands over each row of the long annexes, in the order of their files.
     *
     * @param report the parsed document
     * @throws MalformedJson when it names other files than there are, or other bytes, or a line is no JSON object
     */
    public void attachedRows(ObjectNode report, AttachedAnnex.RowReader reader) throws MalformedJson {
        SortedMap<String, AttachedAnnex> named = AttachedAnnex.of(report);
        if (!named.keySet().equals(annexes.keySet())) {
            throw new MalformedJson(
                    "annexes.attached", "the report names " + named.keySet() + ", the bundle has " + annexes.keySet());
        }
        for (Map.Entry<String, byte[]> annex : annexes.entrySet()) {
            Objects.requireNonNull(named.get(annex.getKey())).read(annex.getValue(), reader);
        }
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
}
