package org.lineproof.anchoring.boundary.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.anchoring.control.audit.TenantAudits;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.anchoring.entity.audit.LastAudit;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;

/** Tells what the installation's own audits found of the current tenant's logs. Nothing is compared anew. */
@Stateless
@TenantScoped
public class AuditQuery {

    @Inject
    TenantAudits audits;

    @Inject
    LogReader logs;

    @Inject
    ReadingScope scope;

    /** How the newest audit of each log ended, by the log's number; none of logs that were never audited. */
    public Map<Integer, AuditGlance> glances() {
        Map<Integer, AuditGlance> all = new HashMap<>(audits.ofLogs());
        all.keySet().retainAll(logs.logs().stream().map(EvidenceLog::number).collect(Collectors.toSet()));
        return all;
    }

    /** The newest audit of a log with its findings; empty if there was none. */
    public Optional<LastAudit> last(EvidenceLog log) {
        return logs.log(log.name()).flatMap(audits::of);
    }

    /** The newest audit of the list of logs; empty if there was none. */
    public Optional<LastAudit> lastOfList() {
        scope.requireWhole("audits of the list of logs");
        return audits.ofList();
    }
}
