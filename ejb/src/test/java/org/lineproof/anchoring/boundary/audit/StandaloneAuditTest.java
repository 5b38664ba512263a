package org.lineproof.anchoring.boundary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;

/** The audit without a server, with the publisher's login. */
@ExtendWith(DevelopmentChain.class)
class StandaloneAuditTest {

    private static final StandaloneAudit.Database PUBLISHER =
            new StandaloneAudit.Database(LogFixture.DATABASE.url(), "lineproof_publisher", "test");

    private final LogFixture fixture = new LogFixture();

    @Test
    void aLogIsComparedWithDatabaseAndLedger(URI node) throws Exception {
        fixture.receive(300);
        fixture.publish();
        try (TestRegistry registry = new TestRegistry(node, fixture.tenant.value());
                StandaloneAudit audit = new StandaloneAudit(
                        PUBLISHER,
                        Optional.empty(),
                        Optional.of(new StandaloneAudit.Ledger(NodeAccess.open(node), registry.address())))) {
            List<Long> progress = new ArrayList<>();
            AuditResult result = audit.audit(own(audit), (done, total) -> progress.add(done));
            assertEquals(Outcome.INTACT, result.outcome(), result::toString);
            assertEquals(List.of(256L, 300L), progress);
            assertEquals(Outcome.INTACT, audit.auditList(fixture.tenant).outcome());
        }
    }

    @Test
    void damageIsFoundAndAnAbsentLedgerIsSaid() {
        fixture.receive(3);
        fixture.publish();
        LogFixture.DATABASE.asOwner("update log_entry set content = 'x' where entry_id = (select entry_id from"
                + " log_position where position = 1 and log_no = " + fixture.log.number() + ")");
        try (StandaloneAudit audit = new StandaloneAudit(PUBLISHER, Optional.empty(), Optional.empty())) {
            AuditResult result = audit.audit(own(audit), AuditProgress.UNHEARD);
            assertEquals(Fault.CHANGED_ENTRY, result.findings().get(0).fault(), result::toString);
            assertEquals(1, result.findings().get(0).index(), result::toString);
            assertTrue(result.notChecked().get(0).contains("none was named"), result::toString);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAnError() {
        StandaloneAudit.Database wrong =
                new StandaloneAudit.Database("jdbc:postgresql://127.0.0.1:1/lineproof", "lineproof_publisher", "x");
        assertThrows(
                PersistenceException.class,
                () -> new StandaloneAudit(wrong, Optional.empty(), Optional.empty()).logs());
    }

    private EvidenceLog own(StandaloneAudit audit) {
        return audit.logs().stream()
                .filter(log -> log.id().equals(fixture.log.id()))
                .findFirst()
                .orElseThrow();
    }
}
