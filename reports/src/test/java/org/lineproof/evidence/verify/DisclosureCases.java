package org.lineproof.evidence.verify;

import java.util.Set;
import java.util.function.Consumer;
import org.lineproof.evidence.bundle.EvidenceBundle;

/** A disclosed decision, and what can be said to be disclosed that is not there. None shows its proof: a browser checks none. */
final class DisclosureCases extends BundleCases {
    private static final String DOCUMENT = "disclosure.json";
    private static final Set<String> SHOWN =
            Set.of("modelDigest", "outputClass", "decisionId", "time", "inputCommitment");

    private final DisclosedExample disclosed = new DisclosedExample();
    private final EvidenceBundle bundle = disclosed.bundle(SHOWN);

    @Override
    void make() {
        disclosure("good-disclosure", Verdict.VERIFIED, "Stated and signed by triage-gateway", files -> {});
        addWithoutPins(
                "disclosure-without-pins", Example.zip(bundle), Verdict.INDETERMINATE, "by the bundle's own word");
        disclosure(
                "good-disclosure-without-registration",
                Verdict.VERIFIED,
                "a model of which no registration is shown",
                files -> files.object(DOCUMENT, json -> json.remove("model")));
        document();
        places();
        failing(
                "report-of-one-entry",
                "a system's log is shown whole",
                files -> files.lines(
                        BundleFiles.SYSTEM_ENTRIES,
                        files.lines(BundleFiles.SYSTEM_ENTRIES).subList(1, 2)));
    }

    private void document() {
        failed(
                "disclosure-of-another-schema",
                "schema: expected 'lineproof/disclosure/v1'",
                files -> files.object(DOCUMENT, json -> json.put("schema", "another")));
        failed(
                "disclosure-with-another-member",
                "more: is not a member",
                files -> files.object(DOCUMENT, json -> json.put("more", 1)));
        failed(
                "disclosure-without-recipient",
                "recipient: expected a string",
                files -> files.object(DOCUMENT, json -> json.remove("recipient")));
        failed("disclosure-missing", "report.json: is missing", files -> files.without(DOCUMENT));
        failed(
                "disclosure-and-report",
                "report.json: is not a file of this format",
                files -> files.put(BundleFiles.REPORT, new byte[] {'{', '}'}));
        failed(
                "disclosure-with-a-pdf",
                "report.pdf: is not a file of this format",
                files -> files.put("report.pdf", new byte[] {'%'}));
        failed(
                "disclosure-of-another-head",
                "the disclosure is pinned to another checkpoint",
                files -> files.text(DOCUMENT, text -> text.replaceFirst("\"size\":2", "\"size\":1")));
    }

    private void places() {
        failed(
                "disclosure-of-an-entry-that-is-not-there",
                "decision: the entry is not in the bundle",
                files -> files.text(
                        DOCUMENT,
                        text -> text.replace(
                                reference(DisclosedExample.DECISION.origin(), 1),
                                reference(DisclosedExample.DECISION.origin(), 2))));
        failed(
                "disclosure-of-a-registration",
                "decision: is no decision in the log of its AI system",
                files -> files.text(
                        DOCUMENT,
                        text -> text.replace(
                                reference(DisclosedExample.DECISION.origin(), 1),
                                reference(DisclosedExample.MODEL.origin(), 0))));
        failed(
                "disclosure-with-a-decision-for-its-model",
                "model: is no registration that the decision's entry refers to",
                files -> files.text(
                        DOCUMENT,
                        text -> text.replace(
                                reference(DisclosedExample.MODEL.origin(), 0),
                                reference(DisclosedExample.DECISION.origin(), 1))));
        failed(
                "disclosure-of-a-withheld-content",
                "decision: nothing of its content is in the bundle",
                files -> files.lines(
                        BundleFiles.CONTENTS, files.lines(BundleFiles.CONTENTS).subList(0, 1)));
        failed(
                "disclosure-of-a-range",
                "references.last: expected a single entry",
                files -> files.text(DOCUMENT, text -> text.replaceFirst("\"last\":1", "\"last\":2")));
    }

    private static String reference(String origin, long index) {
        return "\"first\":" + index + ",\"last\":" + index + ",\"origin\":\"" + origin + "\"";
    }

    private void failed(String name, String words, Consumer<BundleFiles> change) {
        disclosure(name, Verdict.FAILED, words, change);
    }

    private void disclosure(String name, Verdict verdict, String words, Consumer<BundleFiles> change) {
        BundleFiles files = new BundleFiles(bundle, Example.REPORT_KEY);
        change.accept(files);
        add(name, files.zip(), disclosed.pins(DisclosedExample.anchor()), verdict, words);
    }
}
