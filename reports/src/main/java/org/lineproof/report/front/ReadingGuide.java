package org.lineproof.report.front;

/** Half a page on how to read the report, the same in every report. */
final class ReadingGuide {
    private final Markup markup;

    ReadingGuide(Markup markup) {
        this.markup = markup;
    }

    void write() {
        markup.open("div", "class", "guide").element("h3", "How to read this report");
        term(
                "Basis.",
                "Beside each statement of fact stand two things that are never merged: how the statement is backed"
                        + " (declared, signed, TEE-attested, ZK-proved; or computed, if it was worked out over the"
                        + " entries themselves) and how far the log that holds it has got (pending, published,"
                        + " witnessed, anchored).");
        term(
                "References.",
                "L1 #4 is entry 4 of log L1; L1 #0–203 are entries 0 to 203. The logs are listed on the cover and,"
                        + " with their root hashes, before the annexes. The evidence bundle opens these entries and"
                        + " proves each of them against the root, without our help.");
        term(
                "Findings.",
                "PASSED, FAILED and INDETERMINATE speak of evidence, not of law: what a finding means is for a"
                        + " person to decide. INDETERMINATE means that the evidence does not settle the question.");
        term(
                "Limits.",
                "A log shows that what was logged was kept and not altered. It does not show that every decision"
                        + " was logged, nor that an input was true.");
        markup.close();
    }

    private void term(String term, String text) {
        markup.open("p").element("b", term + " ").text(text).close();
    }
}
