package org.lineproof.anchoring.boundary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.NaiveTree;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.Anchors;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.submission.AnchoringRound;
import org.lineproof.anchoring.control.submission.Pace;
import org.lineproof.anchoring.control.submission.SentTransactions;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.database.Beans;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.boundary.LogClosure;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.PublishedHeads;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedHead;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.Fault;

/** The steps of the runbook on a real chain: the server closes a log, the administrator's key tells the ledger. */
@ExtendWith(DevelopmentChain.class)
class StandaloneClosingTest {

    private static final StandaloneAudit.Database PUBLISHER =
            new StandaloneAudit.Database(TestDatabase.shared().url(), "lineproof_publisher", "test");
    private static final LogName SECOND = new LogName("audit/2");
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    private final TestTenant tenant = new TestTenant();
    private TestRegistry registry;
    private RegistryLedger ledger;
    private StandaloneAudit.Ledger node;

    @BeforeEach
    void anAnchoredLog(URI chain) throws Exception {
        registry = TestRegistry.withNewSubmitter(chain, tenant.id().value());
        ledger = registry.ledger();
        node = new StandaloneAudit.Ledger(NodeAccess.open(chain), registry.address());
        declare();
        round();
    }

    @AfterEach
    void hangUp() {
        ledger.close();
        registry.close();
    }

    @Test
    void aLogIsClosedAtTheHeadThatTheLedgerHoldsAndItsSuccessorGoesOn() throws Exception {
        closeOnTheServer();
        round();

        Head last = head(LogName.AUDIT);
        assertEquals(1, last.size());
        assertEquals(
                new StandaloneClosing.Ended(
                        log(LogName.AUDIT).origin(), last, log(SECOND).origin()),
                close());
        assertEquals(Match.ENDED, ledger.match(log(LogName.AUDIT), last));
        assertEquals(Match.CLOSED, ledger.match(log(LogName.AUDIT), Head.NONE));

        declare();
        round();
        assertEquals(Match.SAME, ledger.match(log(SECOND), head(SECOND)));
        assertEquals(2, head(SECOND).size());
        for (LogName name : List.of(LogName.AUDIT, SECOND)) {
            AuditResult audit = audit(name);
            assertEquals(AuditResult.Outcome.INTACT, audit.outcome(), audit::toString);
        }
        LedgerRefusal again = assertThrows(LedgerRefusal.class, this::close);
        assertTrue(again.getMessage().contains("ClosedLog"), again.getMessage());
    }

    @Test
    void aLogBrickedByAStolenKeyIsClosedAtTheThiefsHead() throws Exception {
        NaiveTree bogus = bogus();
        registry.admitStranger(tenant.id().value());
        registry.anchorAsStranger(new HeadAdvance(
                log(LogName.AUDIT), head(LogName.AUDIT), new Head(2, bogus.root(2)), bogus.consistency(1, 2)));
        declare();
        declare();
        LedgerRefusal told = assertThrows(LedgerRefusal.class, this::round);
        assertTrue(told.getMessage().contains("this database has another history"), told.getMessage());

        closeOnTheServer();
        round();
        assertEquals(Optional.empty(), waiting(), "of a closed log nothing is awaited");
        assertEquals(new Head(2, bogus.root(2)), close().head());

        round();
        assertEquals(Match.SAME, ledger.match(log(SECOND), head(SECOND)));
        assertEquals(Fault.FOREIGN_HEAD, audit(LogName.AUDIT).findings().get(0).fault());
        assertEquals(AuditResult.Outcome.INTACT, audit(SECOND).outcome());
    }

    @Test
    void aLogThatIsClosedOnTheLedgerAloneIsComplainedOf() throws Exception {
        registry.closeLog(log(LogName.AUDIT));
        declare();
        LedgerRefusal told = assertThrows(LedgerRefusal.class, this::round);
        assertTrue(told.getMessage().contains("close it here, too"), told.getMessage());

        closeOnTheServer();
        round();
        assertEquals(Match.SAME, ledger.match(log(SECOND), head(SECOND)));
    }

    @Test
    void theServerHasToCloseItFirst() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, this::close);
        assertTrue(refused.getMessage().contains("is open: close it on the server first"), refused.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new StandaloneClosing(PUBLISHER, node).close("nobody's", TestRegistry.ADMINISTRATOR_KEY));
    }

    @Test
    void theSuccessorHasToBeOnTheLedger() {
        closeOnTheServer();
        LedgerRefusal refused = assertThrows(LedgerRefusal.class, this::close);
        assertTrue(refused.getMessage().contains("wait until its first entry is anchored"), refused.getMessage());
    }

    @Test
    void anotherKeyThanTheAdministratorsClosesNothing() throws Exception {
        closeOnTheServer();
        round();
        LedgerRefusal refused = assertThrows(
                LedgerRefusal.class,
                () -> new StandaloneClosing(PUBLISHER, node)
                        .close(log(LogName.AUDIT).origin(), TestRegistry.SUBMITTER_KEY));
        assertTrue(refused.getMessage().contains("NotAdministrator"), refused.getMessage());
        assertEquals(Match.SAME, ledger.match(log(LogName.AUDIT), head(LogName.AUDIT)));
    }

    private StandaloneClosing.Ended close() throws Exception {
        return new StandaloneClosing(PUBLISHER, node)
                .close(log(LogName.AUDIT).origin(), TestRegistry.ADMINISTRATOR_KEY);
    }

    private void closeOnTheServer() {
        tenant.run(beans -> beans.get(LogClosure.class).close(LogName.AUDIT, "the submitter's key was stolen"));
    }

    private void declare() {
        tenant.run(beans -> beans.get(DeclarationLog.class)
                .append("dataset", null, JsonNodeFactory.instance.objectNode().put("name", "part"), List.of()));
    }

    /** What is pending is published, and the product's own round of anchoring runs over the tenant's logs. */
    private void round() throws Exception {
        PublishedRound.publish(tenant);
        Optional<LedgerRefusal> refused = TestDatabase.shared().asPublisher(em -> {
            PublishedHeads heads = new Beans(em, tenant.id(), "anchoring").get(PublishedHeads.class);
            List<PublishedHead> newest = heads.newest().stream()
                    .filter(head -> head.log().tenant().equals(tenant.id()))
                    .toList();
            try {
                new AnchoringRound(
                                ledger,
                                new AnchorEvents(em),
                                heads::consistency,
                                new SentTransactions(em),
                                new Pace(Duration.ofSeconds(15), Duration.ofSeconds(60), 0),
                                NOON)
                        .run(newest);
                return Optional.empty();
            } catch (LedgerRefusal e) {
                return Optional.of(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    /** A tree that begins as the log does and goes on with what the log never had. */
    private NaiveTree bogus() {
        List<Hash> leaves = new ArrayList<>(NaiveTree.of("bogus", 1).leaves());
        leaves.add(0, head(LogName.AUDIT).root());
        return new NaiveTree(leaves);
    }

    private Optional<Instant> waiting() {
        return TestDatabase.shared()
                .asTenant(tenant.id(), em -> new Anchors(em).longestWaiting().map(event -> event.at()));
    }

    private EvidenceLog log(LogName name) {
        return tenant.call(beans -> beans.get(LogReader.class).log(name).orElseThrow());
    }

    private Head head(LogName name) {
        return tenant.call(beans -> beans.get(LogReader.class)
                .latest(name)
                .map(latest ->
                        new Head(latest.checkpoint().size(), latest.checkpoint().root()))
                .orElseThrow());
    }

    private AuditResult audit(LogName name) {
        try (StandaloneAudit audit = new StandaloneAudit(PUBLISHER, Optional.empty(), Optional.of(node))) {
            return audit.audit(log(name), AuditProgress.UNHEARD);
        }
    }
}
