package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.lineproof.evidence.digest.Hash;

/** What can be said of anchors that is not so, and references of the report that lead nowhere. */
final class AnchorCases extends BundleCases {
    @Override
    void make() {
        anchors();
        references();
    }

    private void anchors() {
        anchor("anchor-beyond-size", line -> line.put("size", 6), "is not within the log's size 5");
        anchor("anchor-of-nothing", line -> line.put("size", 0), "is not within the log's size 5");
        anchor(
                "anchor-of-another-root",
                line -> line.put("root", Hash.sha256().base64()),
                "not the log's root at this size");
        anchor("anchor-of-the-root-of-another-size", line -> line.put("size", 4), "not the log's root at this size");
        anchor(
                "anchor-of-a-log-not-shown",
                line -> line.put("origin", Example.SYSTEM + "-2"),
                "this log is not in the bundle");
        anchor("anchor-not-pinned", line -> line.put("chainId", 1), "chain 1 with contract");
        anchor("anchor-of-another-contract", line -> line.put("contract", "0x" + "13".repeat(20)), "is not pinned");
        anchor("anchor-of-a-sealed-chain-not-pinned", line -> line.put("kind", "besu"), "is not pinned");
        anchor(
                "anchor-of-an-unknown-kind",
                line -> line.put("kind", "bitcoin"),
                "kind: expected 'besu' or 'development");
        anchor(
                "anchor-with-a-checksummed-address",
                line -> line.put("contract", "0x" + "Ab".repeat(20)),
                "contract: expected");
        anchor("anchor-of-a-short-transaction", line -> line.put("transaction", "0x12"), "transaction and blockHash");
        judged(
                "good-anchor-of-an-earlier-size",
                Verdict.VERIFIED,
                "development chain: no seals",
                files -> files.line(
                        BundleFiles.ANCHORS,
                        0,
                        line -> line.put("size", 3)
                                .put("root", example.system.root(3).base64())));
        judged(
                "good-without-anchor",
                Verdict.VERIFIED,
                "references to",
                files -> files.put(BundleFiles.ANCHORS, new byte[0]));
        judged(
                "anchor-of-a-size-not-shown",
                Verdict.VERIFIED,
                "does not show the entries",
                files -> files.line(
                        BundleFiles.ANCHORS,
                        0,
                        line -> line.put("origin", Example.AUDIT).put("size", 1)));
    }

    private void references() {
        reference(
                "reference-to-missing-entry", Example.SYSTEM, 4, 5, "entry 5 of " + Example.SYSTEM + " is not in the");
        reference(
                "reference-to-withheld-log-entry",
                Example.AUDIT,
                2,
                2,
                "entry 2 of " + Example.AUDIT + " is not in the");
        reference("reference-to-a-log-not-shown", "lineproof.local/demo/other", 0, 0, "is not in the bundle");
        report("reference-backwards", "\"last\":4", "\"last\":-1", "last: expected an integer of at least 0");
        report(
                "reference-without-origin",
                "\"origin\":\"" + Example.SYSTEM + "\",\"root\"",
                "\"root\"",
                "origin: expected");
        report(
                "report-pinned-to-another-root",
                example.system.root(5).hex(),
                example.system.root(4).hex(),
                "the report is pinned to another checkpoint");
        report(
                "report-pinned-to-another-size",
                "\"size\":5",
                "\"size\":4",
                "the report is pinned to another checkpoint");
        report(
                "report-pinned-to-a-log-not-shown",
                Example.SYSTEM + "\",\"root\"",
                Example.SYSTEM + "-2\",\"root\"",
                "is not in the bundle");
        failing(
                "report-no-object",
                "report.json expected a JSON object",
                files -> files.put(BundleFiles.REPORT, "[]".getBytes(StandardCharsets.US_ASCII)));
        judged(
                "good-report-without-references",
                Verdict.VERIFIED,
                "0 references to 0 entries",
                files -> files.put(BundleFiles.REPORT, "{}".getBytes(StandardCharsets.US_ASCII)));
    }

    private void anchor(String name, Consumer<ObjectNode> change, String words) {
        failing(name, words, files -> files.line(BundleFiles.ANCHORS, 0, change));
    }

    private void reference(String name, String origin, long first, long last, String words) {
        failing(name, words, files -> files.put(BundleFiles.REPORT, example.report(origin, first, last)));
    }

    private void report(String name, String old, String replacement, String words) {
        failing(name, words, files -> files.text(BundleFiles.REPORT, report -> report.replace(old, replacement)));
    }
}
