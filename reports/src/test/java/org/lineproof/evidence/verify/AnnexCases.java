package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.lineproof.evidence.digest.Hash;

/** A report whose annex is too long to print stands in the bundle with a file of all rows. */
final class AnnexCases extends BundleCases {
    private static final String FILE = "annex-A.ndjson";
    private static final String ROWS = row(0) + row(4);

    @Override
    void make() {
        judged(
                "good-attached-annex",
                Verdict.VERIFIED,
                "each resolved within this bundle",
                files -> attached(files, ROWS));
        annex(
                "attached-annex-changed",
                "annex-A.ndjson is not the file that the report names",
                files -> files.text(FILE, text -> text.replace("row 4", "row 5")));
        annex(
                "attached-annex-missing",
                "the report names [annex-A.ndjson], the bundle has []",
                files -> files.without(FILE));
        annex(
                "attached-annex-not-named",
                "the report names [annex-A.ndjson], the bundle has [annex-A.ndjson, annex-B.ndjson]",
                files -> files.put("annex-B.ndjson", ROWS.getBytes(StandardCharsets.UTF_8)));
        annex(
                "attached-annex-of-another-name",
                "annex-AA.ndjson: is not a file of this format",
                files -> files.put("annex-AA.ndjson", ROWS.getBytes(StandardCharsets.UTF_8)));
        rows(
                "attached-annex-outside-the-bundle",
                "entry 99 of " + Example.SYSTEM + " is not in the bundle",
                row(99) + row(4));
        rows("attached-annex-with-a-line-that-is-no-row", "annex-A.ndjson line 2: ", row(0) + "[]\n");
        rows("attached-annex-without-a-last-line-feed", "has not 2 lines that are ended", row(0) + row(4).strip());
        rows("attached-annex-with-a-row-more", "has not 2 lines that are ended", ROWS + row(1));
    }

    private void annex(String name, String words, Consumer<BundleFiles> change) {
        failing(name, words, files -> {
            attached(files, ROWS);
            change.accept(files);
        });
    }

    private void rows(String name, String words, String rows) {
        failing(name, words, files -> attached(files, rows));
    }

    private static void attached(BundleFiles files, String rows) {
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        files.put(FILE, bytes);
        files.object(BundleFiles.REPORT, report -> {
            ObjectNode annex = report.putArray("annexes").addObject().put("letter", "A");
            annex.putObject("attached")
                    .put("file", FILE)
                    .put("rows", 2)
                    .put("sha256", Hash.sha256(bytes).hex())
                    .put("size", bytes.length);
        });
    }

    private static String row(int index) {
        return "{\"basis\":{\"references\":[{\"first\":" + index + ",\"last\":" + index + ",\"origin\":\""
                + Example.SYSTEM + "\"}]},\"cells\":[\"row " + index + "\"]}\n";
    }
}
