package org.lineproof.anchoring.control.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineproof.anchoring.control.LedgerReading;
import org.lineproof.anchoring.control.LedgerReading.AnchoredHead;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.control.LedgerReading.Opening;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerIdentity;
import org.lineproof.evidence.note.LogId;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.ClaimedHead;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** What the ledger says, through one node, about a log and about the list of logs. */
public final class LedgerComparison {

    /** Shadow logs that are named one by one. */
    private static final long NAMED = 20;

    private final LedgerReading ledger;
    private final AnchoredHeads recorded;

    public LedgerComparison(LedgerReading ledger, AnchoredHeads recorded) {
        this.ledger = ledger;
        this.recorded = recorded;
    }

    /**
     * What the ledger holds of a log.
     *
     * @param claim the head, empty if it has none
     * @param findings what contradicts the records of this database
     * @param elsewhere size of a larger head that is recorded for another ledger, which was not asked; 0 for none
     */
    public record Held(Optional<ClaimedHead> claim, List<Finding> findings, long elsewhere) {}

    /** To be asked before the log is read, so that the log may grow meanwhile. */
    public Held held(EvidenceLog log) throws LedgerUnavailable, LedgerRefusal {
        LedgerIdentity identity = ledger.identity();
        Optional<Head> known = recorded.newest(log, identity);
        Head expected = known.orElse(Head.NONE);
        Held held = held(log, known, expected, identity);
        long covered = held.claim().map(ClaimedHead::size).orElse(0L);
        long elsewhere = recorded.newestElsewhere(log, identity)
                .map(Head::size)
                .filter(size -> size > covered)
                .orElse(0L);
        return new Held(held.claim(), held.findings(), elsewhere);
    }

    private Held held(EvidenceLog log, Optional<Head> known, Head expected, LedgerIdentity identity)
            throws LedgerUnavailable, LedgerRefusal {
        return switch (ledger.match(log, expected)) {
            case SAME, ENDED -> new Held(known.map(head -> claim(head, Fault.FORKED_LOG, identity)), List.of(), 0);
            case NOT_OPEN -> new Held(Optional.empty(), lost(known, "the ledger has never heard of this log"), 0);
            case OTHER, CLOSED -> other(log, known, identity);
        };
    }

    private Held other(EvidenceLog log, Optional<Head> known, LedgerIdentity identity)
            throws LedgerUnavailable, LedgerRefusal {
        if (ledger.match(log, Head.NONE).holds()) {
            return new Held(Optional.empty(), lost(known, "the ledger holds no head of this log"), 0);
        }
        Optional<AnchoredHead> newest = ledger.newest(log, 0);
        if (newest.isEmpty() || !ledger.match(log, newest.get().head()).holds()) {
            throw new LedgerUnavailable("the node does not show the event of the head that the registry holds");
        }
        Head head = newest.get().head();
        Optional<Head> beyond = known.filter(record -> record.size() > head.size());
        return new Held(
                Optional.of(claim(head, Fault.FOREIGN_HEAD, identity)),
                lost(beyond, "the ledger holds only size " + head.size() + " of this log"),
                0);
    }

    private static ClaimedHead claim(Head head, Fault ifOther, LedgerIdentity identity) {
        return new ClaimedHead(
                head.size(),
                head.root(),
                ifOther,
                "the head of size " + head.size() + " on the ledger (chain " + identity.chainId() + ", registry "
                        + identity.contract() + ")");
    }

    private static List<Finding> lost(Optional<Head> record, String instead) {
        return record
                .map(head -> Finding.ofSize(
                        Fault.LOST_ANCHOR,
                        head.size(),
                        "an anchor is recorded for size " + head.size() + ", but " + instead))
                .stream()
                .toList();
    }

    /**
     * Logs that the ledger numbers for an organisation and this database does not have.
     *
     * @param logs all logs of the organisation in this database
     */
    public List<Finding> shadows(TenantId tenant, List<EvidenceLog> logs) throws LedgerUnavailable, LedgerRefusal {
        Set<LogId> opened = new HashSet<>();
        for (EvidenceLog log : logs) {
            if (ledger.match(log, Head.NONE) != Match.NOT_OPEN) {
                opened.add(log.id());
            }
        }
        // Asked last: a log that is opened meanwhile is no shadow, and is found by its id below.
        long unknown = ledger.openedBy(tenant) - opened.size();
        List<Finding> findings = new ArrayList<>();
        if (unknown <= 0) {
            return findings;
        }
        Set<LogId> own = new HashSet<>();
        logs.forEach(log -> own.add(log.id()));
        List<Opening> shadows = ledger.openings(tenant, own, Math.min(unknown, NAMED));
        shadows.forEach(shadow -> findings.add(shadow(tenant, shadow)));
        return findings;
    }

    private static Finding shadow(TenantId tenant, Opening shadow) {
        return Finding.of(
                Fault.SHADOW_LOG,
                "log number " + shadow.number() + " of " + tenant + " on the ledger, " + shadow.origin() + " (id "
                        + shadow.log().hash().hex() + ", opened by transaction " + shadow.transaction()
                        + "), is not in the database");
    }
}
