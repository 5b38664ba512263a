package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;

/**
 * A long annex in a file of its own: all of its rows, one JSON object a line, each line ended. The report shows the first of them.
 *
 * @param file its path, {@code annex-A.ndjson} to {@code annex-Z.ndjson}
 * @param rows how many lines it has
 * @param sha256 of its bytes
 * @param size in bytes
 */
public record AttachedAnnex(String file, long rows, Hash sha256, long size) {
    /** Takes one row and its place. */
    @FunctionalInterface
    public interface RowReader {
        void row(JsonNode row, String place) throws MalformedJson;
    }

    /** Whether a file of a bundle is such an annex. */
    public static boolean isFile(String path) {
        return path.matches("annex-[A-Z]\\.ndjson");
    }

    /** The file of an annex. */
    public static String file(char letter) {
        return "annex-" + letter + ".ndjson";
    }

    /** Those that a report names, by file. */
    static SortedMap<String, AttachedAnnex> of(JsonNode report) throws MalformedJson {
        SortedMap<String, AttachedAnnex> named = new TreeMap<>();
        for (JsonNode annex : report.path("annexes")) {
            if (annex.has("attached")) {
                Members attached =
                        Members.of(annex.get("attached"), "annexes.attached").only("file", "rows", "sha256", "size");
                AttachedAnnex one = new AttachedAnnex(
                        attached.text("file"),
                        attached.integer("rows", 1),
                        attached.read("sha256", Hash::ofHex),
                        attached.integer("size", 1));
                if (!isFile(one.file()) || named.put(one.file(), one) != null) {
                    throw attached.refusal("file", "expected the file of this annex, such as annex-A.ndjson");
                }
            }
        }
        return named;
    }

    /** @throws MalformedJson when the bytes are not those that the report names, or a line is no JSON object */
    void read(byte[] bytes, RowReader reader) throws MalformedJson {
        if (bytes.length != size || !Hash.sha256(bytes).equals(sha256)) {
            throw new MalformedJson("annexes.attached", file + " is not the file that the report names");
        }
        long line = 0;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
                String place = file + " line " + line;
                reader.row(row(Arrays.copyOfRange(bytes, start, i), place), place);
                start = i + 1;
            }
        }
        if (line != rows || start < bytes.length) {
            throw new MalformedJson("annexes.attached.rows", file + " has not " + rows + " lines that are ended");
        }
    }

    private static JsonNode row(byte[] json, String place) throws MalformedJson {
        try {
            return StrictJson.object(json, Archive.MAX_BYTES);
        } catch (MalformedJson e) {
            throw new MalformedJson(place, String.valueOf(e.getMessage()));
        }
    }
}
