package org.lineproof.anchoring.entity.audit;

import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * What is audited.
 *
 * @param log null for the organisation's list of logs
 */
public record AuditSubject(TenantId tenant, @Nullable EvidenceLog log) {

    public static AuditSubject of(EvidenceLog log) {
        return new AuditSubject(log.tenant(), log);
    }

    /** The list of logs. */
    public static AuditSubject listOf(TenantId tenant) {
        return new AuditSubject(tenant, null);
    }

    /** In words, as the subject of a sentence. */
    public String words() {
        return log == null ? "the list of logs of " + tenant : log.origin();
    }
}
