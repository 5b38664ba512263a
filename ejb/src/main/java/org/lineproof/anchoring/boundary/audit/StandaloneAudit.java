package org.lineproof.anchoring.boundary.audit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.RegistryReading;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.audit.AnchoredHeads;
import org.lineproof.anchoring.control.audit.LogComparison;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.standalone.control.StandaloneDatabase;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;

/**
 * The audit of logs without a server: database, published tiles and ledger are read and never written. Contents are not
 * compared, for the publisher's login does not see them. Not for several threads.
 */
public final class StandaloneAudit implements AutoCloseable {

    /** A login that may read the logs of all organisations, as {@code lineproof_publisher}. */
    public record Database(String url, String user, String password) {}

    /** A node and the registry's address on its chain. */
    public record Ledger(NodeAccess node, String registry) {}

    private final StandaloneDatabase database;
    private final TreeAudit trees;
    private final LogComparison comparison;
    private final @Nullable RegistryReading reading;

    /**
     * @param published address under which all logs are published, as {@code https://evidence.example/logs}; empty to
     *     read them from the rows the server serves
     * @param ledger empty to leave it out, which every result then says
     * @throws jakarta.persistence.PersistenceException if the database does not answer or refuses the login
     */
    public StandaloneAudit(Database login, Optional<URI> published, Optional<Ledger> ledger) {
        List<Class<?>> rows = new ArrayList<>(TreeAudit.ROWS);
        rows.add(AnchorEvent.class);
        database = new StandaloneDatabase(login.url(), login.user(), login.password(), rows);
        trees = new TreeAudit(database, published);
        reading = ledger.map(at -> new RegistryReading(LedgerKind.BESU, at.node(), at.registry()))
                .orElse(null);
        comparison = new LogComparison(trees, new AnchoredHeads(database), this::ledger);
    }

    private RegistryReading ledger() throws LedgerUnavailable {
        if (reading == null) {
            throw new LedgerUnavailable("none was named");
        }
        return reading;
    }

    /** All logs of all organisations, in the order of their names. */
    public List<EvidenceLog> logs() {
        return trees.logs();
    }

    /** One log against everything that could contradict it. */
    public AuditResult audit(EvidenceLog log, AuditProgress progress) {
        return comparison.compare(log, progress);
    }

    /** Whether the ledger numbers logs of the organisation that are not in the database. */
    public AuditResult auditList(TenantId tenant) {
        List<EvidenceLog> own =
                trees.logs().stream().filter(log -> log.tenant().equals(tenant)).toList();
        return comparison.compareList(tenant, own);
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
        }
        database.close();
    }
}
