package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.note.NoteKey;
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
import org.lineproof.transparency.entity.key.KeySuccession;

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
        KeySuccession succession = rows.keys(log);
        return new TreeRecomputation(rows, log, succession::at).run().and(faults(succession));
    }

    /** Rows alone could be exchanged together with the checkpoints that they vouch for; the key files stand elsewhere. */
    private List<AuditResult.Finding> faults(KeySuccession succession) {
        List<AuditResult.Finding> findings = new ArrayList<>();
        String fault = succession.fault();
        if (fault != null) {
            findings.add(new AuditResult.Finding(null, null, fault));
        }
        NoteKey newest = succession.at(Long.MAX_VALUE);
        if (keys.checkpointSigner(newest).isEmpty()) {
            findings.add(new AuditResult.Finding(
                    null, null, "the key in office, " + newest + ", is none of the log keys on this node"));
        }
        return findings;
    }
}
