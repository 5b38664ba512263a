package org.lineproof.reporting.control.r14;

import java.util.List;
import java.util.stream.Stream;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.released.IssuedReport;

/** Section 8: the packages that were issued before, and what is not recorded about their way. */
final class HandOverSection {
    private HandOverSection() {}

    static List<Block> of(ReportInput input, Inventory inventory) {
        Texts texts = R14.texts(input);
        List<Fact> packages = inventory.reports().stream()
                .filter(report -> report.definition().equals("R14"))
                .flatMap(report -> facts(input, report))
                .toList();
        Block earlier = packages.isEmpty()
                ? new Block.NoEvidence(texts.say("none.earlier"), List.of(texts.say("supply.earlier")))
                : new Block.Facts(texts.say("handover.caption"), packages);
        return List.of(
                earlier, new Block.NoEvidence(texts.say("none.delivery"), List.of(texts.say("supply.delivery"))));
    }

    /** What was done with a package, and the digest of what could be handed over. */
    private static Stream<Fact> facts(ReportInput input, IssuedReport report) {
        Basis basis = input.cut().audit().stated(EvidenceClass.DECLARED, report.entries());
        String digest = report.packageDigest();
        return Stream.concat(
                Stream.of(Fact.text(report.id(), new HandlingWords(input).handOver(report), basis)),
                digest.isEmpty()
                        ? Stream.empty()
                        : Stream.of(Fact.digest(
                                R14.texts(input).say("handover.digest", report.id()),
                                digest.replace("sha256:", ""),
                                basis)));
    }
}
