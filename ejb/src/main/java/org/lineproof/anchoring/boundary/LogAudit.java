package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.control.audit.AnchoredHeads;
import org.lineproof.anchoring.control.audit.LogComparison;
import org.lineproof.privacy.boundary.ContentAudit;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;

/**
 * Checks the logs of the current tenant against everything that could contradict them: their own entries as they are
 * published, the contents these commit to, the checkpoints, what witnesses signed, the recorded anchors, and what the
 * ledger keeps.
 */
@Stateless
@TenantScoped
public class LogAudit {

    @Inject
    CurrentTenant tenant;

    @Inject
    TreeAudit trees;

    @Inject
    ContentAudit contents;

    @Inject
    LogReader reader;

    @Inject
    AnchoredHeads recorded;

    @Inject
    ConfiguredLedger configured;

    @Inject
    ReadingScope scope;

    /**
     * Recomputes the log. An unavailable ledger is said so and is no finding.
     *
     * @throws Refusal if there is no such log
     */
    public AuditResult audit(LogName name) {
        return audit(name, AuditProgress.UNHEARD);
    }

    /**
     * The same, while somebody is told how far it has come: first with the entries, then with their contents.
     *
     * @throws Refusal if there is no such log
     */
    public AuditResult audit(LogName name, AuditProgress progress) {
        EvidenceLog log = reader.log(name).orElseThrow(() -> Refusal.notFound("there is no log " + name));
        return comparison().compare(log, progress).and(contents.audit(name, progress));
    }

    /** Whether the ledger knows logs of this organisation that are not here. */
    public AuditResult list() {
        scope.requireWhole("the numbers the ledger gave to logs");
        return comparison().compareList(tenant.id(), reader.logs());
    }

    private LogComparison comparison() {
        return new LogComparison(trees, recorded, configured::ledger);
    }
}
