package org.lineproof.anchoring.control.audit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.lineproof.anchoring.control.AnchorEvents;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.submission.AnchoringRound;
import org.lineproof.anchoring.control.submission.Pace;
import org.lineproof.anchoring.control.submission.SentTransactions;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.database.Beans;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.transparency.boundary.TreeAudit;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.entity.PublishedHead;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;

/** A log with a ledger: it is received, published, anchored, damaged and audited. */
record AuditedLog(LogFixture fixture, AnchorLedger ledger) {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    /** That many entries more, published. */
    void grow(int entries) {
        fixture.receive(entries);
        fixture.publish();
    }

    Head head() {
        return fixture.read(rows -> rows.latestCheckpoint(fixture.log)
                .map(row -> new Head(row.treeSize(), row.rootHash()))
                .orElse(Head.NONE));
    }

    /** A round of the product's own anchoring. */
    void anchor() {
        Head head = head();
        LogFixture.DATABASE.asPublisher(em -> {
            LogRows rows = new LogRows(em);
            AnchoringRound round = new AnchoringRound(
                    ledger,
                    new AnchorEvents(em),
                    (log, first, second) -> new TreeProofs(new StoredTiles(rows, log)).consistency(first, second),
                    new SentTransactions(em),
                    new Pace(Duration.ofSeconds(15), Duration.ofSeconds(60), 0),
                    NOON);
            try {
                round.run(List.of(new PublishedHead(fixture.log, head.size(), head.root())));
            } catch (LedgerUnavailable | LedgerRefusal e) {
                throw new IllegalStateException(e);
            }
            return head;
        });
    }

    /** Statements of the owner of the tables; {@code %1$d} is the log's number. */
    void damage(String... statements) {
        for (String statement : statements) {
            LogFixture.DATABASE.asOwner(statement.formatted(fixture.log.number()));
        }
    }

    AuditResult audit() {
        return audit(() -> ledger);
    }

    AuditResult audit(LogComparison.LedgerAccess access) {
        return LogFixture.DATABASE.asTenant(
                fixture.tenant,
                em -> new LogComparison(trees(em), new AnchoredHeads(em), access)
                        .compare(fixture.log, AuditProgress.UNHEARD));
    }

    AuditResult auditList() {
        return LogFixture.DATABASE.asTenant(
                fixture.tenant,
                em -> new LogComparison(trees(em), new AnchoredHeads(em), () -> ledger)
                        .compareList(fixture.tenant, List.of(fixture.log)));
    }

    private TreeAudit trees(EntityManager entityManager) {
        return new Beans(entityManager, fixture.tenant, "auditor")
                .with(SigningKeys.class, fixture.keys())
                .get(TreeAudit.class);
    }
}
