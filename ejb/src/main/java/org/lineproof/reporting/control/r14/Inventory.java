package org.lineproof.reporting.control.r14;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.answer.Answer;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.released.IssuedReport;
import org.lineproof.reporting.control.released.ReleaseLog;

/** What exists of the system as documents under logged digests: issued reports, and documents that people attached. */
final class Inventory {
    private static final String DIGEST = "sha256:";

    private final List<IssuedReport> reports;
    private final List<OpenedEntry> declared;

    Inventory(ReportInput input) {
        this.reports = ReleaseLog.of(input.cut()).reports();
        this.declared = Stream.concat(about(input, Answer.ENTRY_TYPE), about(input, PracticeRegistry.ENTRY_TYPE))
                .filter(entry -> !digests(entry).isEmpty())
                .toList();
    }

    private static Stream<OpenedEntry> about(ReportInput input, String type) {
        return input.cut()
                .audit()
                .ofType(type)
                .filter(entry -> input.cut().systemId().equals(entry.entry().system()));
    }

    /** The issued reports, in the order of the log. */
    List<IssuedReport> reports() {
        return reports;
    }

    /** Answers and practices that name a document by its digest, in the order of the log. */
    List<OpenedEntry> declared() {
        return declared;
    }

    /** The newest issued report of each definition, by its id. */
    Map<String, IssuedReport> newest() {
        Map<String, IssuedReport> newest = new TreeMap<>();
        reports.forEach(report -> newest.put(report.definition(), report));
        return newest;
    }

    /** The digests that an entry names, in hexadecimal, by the name of the member. */
    static Map<String, String> digests(OpenedEntry entry) {
        Map<String, String> digests = new TreeMap<>();
        if (entry.content() == null) {
            return digests;
        }
        for (Disclosure member : entry.content().disclosures()) {
            String value = member.value().asText();
            if (value.startsWith(DIGEST) && !member.name().equals("model")) {
                digests.put(member.name(), value.substring(DIGEST.length()));
            }
        }
        return digests;
    }
}
