package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;

/** A system of which nothing is logged: its log has a signed checkpoint of size 0, to which the lines of the report lead. */
final class EmptyLogCases extends BundleCases {
    private static final String NO_SUCH_LOG = " without entries";

    private final Example empty = Example.of(0);

    @Override
    void make() {
        EvidenceBundle bundle = bundle();
        add(
                "log-without-entries",
                Example.zip(bundle),
                empty.pins(),
                Verdict.VERIFIED,
                "complete: no entry under this checkpoint");
        add(
                "log-without-entries-that-lines-lead-to",
                Example.zip(bundle),
                empty.pins(),
                Verdict.VERIFIED,
                "2 references to 2 entries, each resolved within this bundle; 1 of them to the checkpoint");
        addWithoutPins("log-without-entries-and-without-pins", Example.zip(bundle), Verdict.INDETERMINATE, "published");
        references();
        wrong(
                "log-without-entries-with-another-root",
                "the entries give another root than the checkpoint's",
                files -> checkpoint(files, 0, example.system.root(5).hex()));
        wrong(
                "log-without-entries-with-an-entry",
                "entry 0 is not within size 0",
                files -> files.put(
                        BundleFiles.SYSTEM_ENTRIES,
                        files().text(BundleFiles.SYSTEM_ENTRIES).getBytes(StandardCharsets.UTF_8)));
        wrong(
                "log-said-to-be-without-entries",
                "the checkpoint has size 5, the bundle speaks of size 0",
                files -> files.object(BundleFiles.SYSTEM_HEAD, head -> head.put("checkpoint", example.system.note(5))));
    }

    private void references() {
        failing(
                "reference-to-no-entry-of-a-log-with-entries",
                Example.SYSTEM + NO_SUCH_LOG,
                files -> reference(files, place -> place.put("size", 0)));
        failing(
                "pinned-to-no-entry-of-a-log-with-entries",
                "is pinned to another checkpoint",
                files -> files.object(
                        BundleFiles.REPORT,
                        report -> ((ObjectNode) report.at("/pins/logs/0"))
                                .put("size", 0)
                                .put("root", empty.system.root(0).hex())));
        wrong(
                "reference-to-a-size-of-one",
                Example.SYSTEM + NO_SUCH_LOG,
                files -> reference(files, place -> place.put("size", 1)));
        wrong(
                "reference-to-no-entry-and-to-one",
                "first: is not a member of this format",
                files -> reference(files, place -> place.put("size", 0).put("first", 0)));
        wrong(
                "reference-to-no-entry-of-a-log-not-there",
                "elsewhere" + NO_SUCH_LOG,
                files -> reference(files, place -> place.put("size", 0).put("origin", "elsewhere")));
        wrong(
                "reference-to-an-entry-of-a-log-without",
                "entry 0 of " + Example.SYSTEM + " is not in the bundle",
                files -> reference(files, place -> place.put("first", 0).put("last", 0)));
    }

    private EvidenceBundle bundle() {
        String report = BundleFiles.changed(
                new String(empty.report(Example.AUDIT, 0, 1), StandardCharsets.UTF_8),
                json -> ((ArrayNode) json.at("/sections/0/references"))
                        .addObject()
                        .put("origin", Example.SYSTEM)
                        .put("size", 0));
        return new EvidenceBundle(
                report.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                List.of(empty.system.bundled(0), empty.audit.bundled(2)),
                empty.contents,
                List.of(),
                List.of(),
                List.of());
    }

    /** The bundle of the system without entries, with one thing changed. */
    private void wrong(String name, String words, Consumer<BundleFiles> change) {
        BundleFiles files = new BundleFiles(bundle(), empty.reportKey);
        change.accept(files);
        add(name, files.zip(), empty.pins(), Verdict.FAILED, words);
    }

    private static void reference(BundleFiles files, Consumer<ObjectNode> place) {
        files.object(
                BundleFiles.REPORT,
                report -> place.accept(((ObjectNode) report.at("/sections/0"))
                        .putArray("references")
                        .addObject()
                        .put("origin", Example.SYSTEM)));
    }

    private void checkpoint(BundleFiles files, long size, String root) {
        String note = empty.system.signer().sign(new Checkpoint(Example.SYSTEM, size, Hash.ofHex(root)).text());
        files.object(BundleFiles.SYSTEM_HEAD, head -> head.put("checkpoint", note));
        files.object(BundleFiles.REPORT, report -> ((ObjectNode) report.at("/pins/logs/0")).put("root", root));
    }
}
