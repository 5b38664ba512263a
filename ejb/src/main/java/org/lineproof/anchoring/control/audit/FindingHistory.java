package org.lineproof.anchoring.control.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lineproof.anchoring.entity.audit.RecordedFinding;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/**
 * What an audit found, beside what the one before it had found. A finding that could not be looked for again stands:
 * else whoever cuts the ledger off would have made it go away.
 *
 * @param before the findings of the audit before, as they were recorded
 * @param result of the audit now, with the findings that stand
 */
public record FindingHistory(List<Finding> before, AuditResult result) {

    /** Only the ledger tells of these. */
    private static final Set<Fault> ON_THE_LEDGER = Set.of(Fault.SHADOW_LOG, Fault.FOREIGN_HEAD, Fault.LOST_ANCHOR);

    public FindingHistory {
        before = List.copyOf(before);
    }

    /** @param found by the audit now, in any number */
    public static FindingHistory of(List<Finding> before, AuditResult found) {
        List<Finding> now = found.findings().stream()
                .map(RecordedFinding::recordable)
                .limit(RecordedFinding.MOST)
                .toList();
        List<Finding> standing = before.stream()
                .filter(earlier -> now.stream().noneMatch(earlier::repeats))
                .filter(earlier -> isOpen(earlier, found))
                .limit(RecordedFinding.MOST - now.size())
                .toList();
        AuditResult bounded = new AuditResult(found.log(), found.entriesChecked(), now, notChecked(found));
        return new FindingHistory(before, bounded.and(standing));
    }

    private static boolean isOpen(Finding earlier, AuditResult found) {
        boolean everything = found.notChecked().isEmpty();
        return !everything && (found.entriesChecked() == 0 || ON_THE_LEDGER.contains(earlier.fault()));
    }

    private static List<String> notChecked(AuditResult found) {
        int more = found.findings().size() - RecordedFinding.MOST;
        List<String> reasons = new ArrayList<>(found.notChecked());
        if (more > 0) {
            reasons.add(
                    "only the first " + RecordedFinding.MOST + " findings are recorded; there are " + more + " more");
        }
        return reasons;
    }

    /** What nobody was told of yet. */
    public List<Finding> fresh() {
        return result.findings().stream()
                .filter(finding -> before.stream().noneMatch(finding::repeats))
                .toList();
    }

    /** What was looked for and is there no more. */
    public List<Finding> gone() {
        return before.stream()
                .filter(earlier -> result.findings().stream().noneMatch(earlier::repeats))
                .toList();
    }
}
