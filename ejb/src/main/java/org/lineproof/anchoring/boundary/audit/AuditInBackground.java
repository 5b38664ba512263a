package org.lineproof.anchoring.boundary.audit;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.anchoring.control.audit.Breather;
import org.lineproof.anchoring.entity.audit.AuditSubject;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditResult;

/** One audit for one organisation: each call has a request of its own, in which it acts for that organisation alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditInBackground {

    @Inject
    CurrentTenant tenant;

    @Inject
    LogAudit audit;

    /** @param goesOn false when the server is being stopped */
    @Asynchronous
    public Future<AuditResult> audit(AuditSubject subject, BooleanSupplier goesOn) {
        tenant.enter(subject.tenant(), "", Set.of());
        EvidenceLog log = subject.log();
        return new AsyncResult<>(log == null ? audit.list() : audit.audit(log.name(), new Breather(goesOn)));
    }
}
