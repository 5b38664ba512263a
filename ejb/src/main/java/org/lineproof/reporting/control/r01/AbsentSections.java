package org.lineproof.reporting.control.r01;

import java.util.List;
import org.lineproof.report.record.Block;

/** The sections for which nothing can be recorded yet: they are printed, with what would supply them. */
final class AbsentSections {
    private AbsentSections() {}

    /** @throws IllegalArgumentException for a section that has data */
    static List<Block> of(int number, String annexPoint) {
        return switch (number) {
            case 2 ->
                none(
                        "Event types, schema versions and clock sources are not declared.",
                        "A declaration of the event types against Art. 12(2)(a) to (c), with schema version",
                        "The clock source of each producer, and under whose control it runs");
            case 4 ->
                none(
                        "Anomalies, thresholds and changes are not recorded. What people did about decisions stands in"
                                + " section 8.",
                        "Events for anomalies and exceeded thresholds, with the receipts they concern",
                        "Change records with the decision whether a modification is substantial");
            case 5 ->
                none(
                        "Monitoring data are not recorded.",
                        "Series of metrics, drift alerts and feedback",
                        "The monitoring plan they belong to");
            case 6 ->
                none(
                        "What the deployer needed for Art. 26(5) is not recorded as such.",
                        "Records of use and of problems with input data",
                        "Actions of overseers beyond the review of single decisions");
            case 7 ->
                none(
                        "Asked for under Annex III point 1(a) only; this system is declared under " + annexPoint + ".",
                        "For a system under point 1(a): periods of use, reference database, matched input, verifying"
                                + " persons");
            default -> throw new IllegalArgumentException("section " + number + " is made from data");
        };
    }

    private static List<Block> none(String subject, String... wouldSupply) {
        return List.of(new Block.NoEvidence(subject, List.of(wouldSupply)));
    }
}
