package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reports that count as proved what carries no proof: every verifier sees that, also one that checks no proofs. */
final class CountedProofCases extends BundleCases {
    @Override
    void make() {
        ProvedBundle without = new ProvedBundle().receipt(1, null).receipt(2, null);
        add("good-without-proofs", without.counts("signed", 0, 1).zip(), without.pins(), Verdict.VERIFIED, "2 entries");
        without.counts("ZK-proved", 1, 1);
        add(
                "report-counts-a-proof-that-is-not-there",
                without.zip(),
                without.pins(),
                Verdict.FAILED,
                "entry 1 as ZK-proved, but it carries no proof");
        without.change(report -> ((ObjectNode) report.at("/sections/1")).putObject("references"));
        add(
                "report-counts-a-proof-nowhere",
                without.zip(),
                without.pins(),
                Verdict.FAILED,
                "references: expected an array");
    }
}
