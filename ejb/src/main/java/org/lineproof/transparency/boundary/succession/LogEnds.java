package org.lineproof.transparency.boundary.succession;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.access.ReadableLogs;
import org.lineproof.transparency.control.succession.Successions;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.succession.ClosedLog;
import org.lineproof.transparency.entity.succession.LogSuccession;

/** The ends of the current tenant's logs. */
@Stateless
@TenantScoped
public class LogEnds {

    @Inject
    CurrentTenant tenant;

    @Inject
    Logs logs;

    @Inject
    LogRows rows;

    @Inject
    Successions successions;

    @Inject
    ReadableLogs readable;

    /** Empty while the log is open. @throws Refusal if there is no such log */
    public Optional<ClosedLog> of(LogName name) {
        readable.require(name);
        return successions.closed(require(name));
    }

    /** The log and all that followed it, oldest first. @throws Refusal if there is no such log */
    public List<LogName> line(LogName name) {
        readable.require(name);
        return successions.line(require(name)).stream().map(EvidenceLog::name).toList();
    }

    /** The newest checkpoint of a log that is held from now on until the caller's transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<PublishedCheckpoint> hold(LogName name) {
        EvidenceLog log = require(name);
        logs.hold(log);
        successions.requireOpen(log);
        return rows.latestCheckpoint(log);
    }

    /** Opens the log that is to follow, named by the first of the line and a number. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public EvidenceLog openSuccessor(LogName name) {
        return logs.open(tenant.id(), require(name).name().next());
    }

    /** Makes the closing count, once the successor's entry is pending in the same transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(LogName name, LogName successor, UUID entry, String reason) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        successions.add(new LogSuccession(require(name), require(successor), entry, reason, now));
    }

    private EvidenceLog require(LogName name) {
        return logs.find(tenant.id(), name).orElseThrow(() -> Refusal.notFound("there is no log " + name));
    }
}
