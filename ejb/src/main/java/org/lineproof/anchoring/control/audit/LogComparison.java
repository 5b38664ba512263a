package org.lineproof.anchoring.control.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lineproof.anchoring.control.LedgerReading;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.audit.LedgerComparison.Held;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Finding;

/** One log, or an organisation's list of logs, against everything that could contradict it. */
public final class LogComparison {

    /** Where the ledger is read, if it can be. */
    @FunctionalInterface
    public interface LedgerAccess {
        /** @throws LedgerUnavailable naming what is missing in the configuration */
        LedgerReading ledger() throws LedgerUnavailable;
    }

    private final TreeAudit trees;
    private final AnchoredHeads recorded;
    private final LedgerAccess access;

    public LogComparison(TreeAudit trees, AnchoredHeads recorded, LedgerAccess access) {
        this.trees = trees;
        this.recorded = recorded;
        this.access = access;
    }

    /** An unavailable ledger is said so and is no finding. */
    public AuditResult compare(EvidenceLog log, AuditProgress progress) {
        List<Iterator<ClaimedHead>> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> notChecked = new ArrayList<>();
        try {
            Held held = new LedgerComparison(access.ledger(), recorded).held(log);
            held.claim().ifPresent(claim -> claims.add(List.of(claim).iterator()));
            findings.addAll(held.findings());
            if (held.elsewhere() > 0) {
                notChecked.add("the head of size " + held.elsewhere() + " that is recorded on another ledger than the"
                        + " configured one");
            }
        } catch (LedgerUnavailable | LedgerRefusal e) {
            notChecked.add("the head on the ledger: " + e.getMessage());
        }
        claims.add(recorded.claims(log));
        return trees.audit(log, claims, progress).and(findings).without(notChecked);
    }

    /** @param logs all logs of the organisation */
    public AuditResult compareList(TenantId tenant, List<EvidenceLog> logs) {
        try {
            List<Finding> shadows = new LedgerComparison(access.ledger(), recorded).shadows(tenant, logs);
            return new AuditResult(null, logs.size(), shadows, List.of());
        } catch (LedgerUnavailable | LedgerRefusal e) {
            String why = "the list of logs on the ledger: " + e.getMessage();
            return new AuditResult(null, logs.size(), List.of(), List.of(why));
        }
    }
}
