package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.control.AnchorLedger.AnchoredHead;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.privacy.boundary.ContentAudit;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.entity.AuditResult;
import org.lineproof.transparency.entity.AuditResult.Finding;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/**
 * Checks a log of the current tenant against everything that could contradict it: its own entries, the contents they
 * commit to, the checkpoints that were published, and the head that the ledger keeps.
 */
@Stateless
@TenantScoped
public class LogAudit {

    @Inject
    TreeAudit tree;

    @Inject
    ContentAudit contents;

    @Inject
    LogReader reader;

    @Inject
    ConfiguredLedger configured;

    /**
     * Recomputes the log. An unavailable ledger is said so and is no finding.
     *
     * @throws Refusal if there is no such log
     */
    public AuditResult audit(LogName name) {
        AuditResult stored = tree.audit(name).and(contents.audit(name));
        EvidenceLog log = reader.log(name).orElseThrow();
        try {
            Optional<AnchoredHead> anchored = configured.ledger().newest(log, 0);
            return anchored.map(AnchoredHead::head)
                    .flatMap(head -> contradiction(name, head))
                    .map(finding -> stored.and(List.of(finding)))
                    .orElse(stored);
        } catch (LedgerUnavailable | LedgerRefusal e) {
            return stored.without("the head on the ledger: " + e.getMessage());
        }
    }

    private Optional<Finding> contradiction(LogName name, Head head) {
        long size = reader.size(name);
        if (head.size() > size) {
            return Optional.of(new Finding(
                    null,
                    null,
                    "the ledger keeps a head of " + head.size() + " entries, the database has only " + size
                            + ": it was cut off or restored to an earlier state"));
        }
        return reader.root(name, head.size()).equals(head.root())
                ? Optional.empty()
                : Optional.of(new Finding(
                        null,
                        null,
                        "the ledger keeps another root for the first " + head.size() + " entries: the log was forked"));
    }
}
