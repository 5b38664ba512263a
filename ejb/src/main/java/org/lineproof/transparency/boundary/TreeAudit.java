package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.TreeRecomputation;
import org.lineproof.transparency.entity.AuditResult;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/** Recomputes a log of the current tenant from its entries and says what no longer fits. */
@Stateless
@TenantScoped
public class TreeAudit {

    @Inject
    CurrentTenant tenant;

    @Inject
    Logs logs;

    @Inject
    LogRows rows;

    @Inject
    SigningKeys keys;

    /** @throws Refusal if there is no such log */
    public AuditResult audit(LogName name) {
        EvidenceLog log = logs.find(tenant.id(), name).orElseThrow(() -> Refusal.notFound("there is no log " + name));
        return new TreeRecomputation(
                        rows, log, keys.checkpointSigner(log.origin()).key())
                .run();
    }
}
