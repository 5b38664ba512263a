package org.lineproof.reporting.control.released;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.reporting.entity.release.ReleaseAct;

/** The reports of the cut's system that were issued before the cut, with the decisions and sealings before it. */
public final class ReleaseLog {
    private final List<IssuedReport> reports;

    private ReleaseLog(List<IssuedReport> reports) {
        this.reports = List.copyOf(reports);
    }

    /** What the log {@code audit} holds up to the cut, and nothing else: the same cut gives the same. */
    public static ReleaseLog of(EvidenceCut cut) {
        Map<Hash, OpenedEntry> decisions = new HashMap<>();
        Map<Hash, OpenedEntry> sealings = new HashMap<>();
        about(cut, ReleaseAct.ENTRY_TYPE).forEach(act -> {
            boolean sealing = ReleaseAct.Kind.SEALED.word().equals(act.text("decision"));
            for (EntryReference issue : act.entry().references()) {
                (sealing ? sealings : decisions).putIfAbsent(issue.leafHash(), act);
            }
        });
        return new ReleaseLog(about(cut, "report")
                .filter(issue -> issue.text("report") != null)
                .map(issue -> new IssuedReport(issue, found(decisions, issue), found(sealings, issue)))
                .toList());
    }

    private static @Nullable OpenedEntry found(Map<Hash, OpenedEntry> acts, OpenedEntry issue) {
        return acts.get(issue.entry().leafHash());
    }

    private static Stream<OpenedEntry> about(EvidenceCut cut, String type) {
        return cut.audit()
                .ofType(type)
                .filter(entry -> cut.systemId().equals(entry.entry().system()));
    }

    /** In the order of the log. */
    public List<IssuedReport> reports() {
        return reports;
    }

    /** Those of a definition, in the order of the log. */
    public List<IssuedReport> of(String definition) {
        return reports.stream()
                .filter(report -> report.definition().equals(definition))
                .toList();
    }
}
