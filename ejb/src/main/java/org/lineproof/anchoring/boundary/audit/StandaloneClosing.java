package org.lineproof.anchoring.boundary.audit;

import org.lineproof.anchoring.besu.LogClosing;
import org.lineproof.anchoring.besu.RegistryReading;
import org.lineproof.anchoring.control.LedgerReading.Match;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.standalone.control.StandaloneDatabase;
import org.lineproof.transparency.boundary.succession.StandaloneSuccession;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * Tells the ledger that a log was closed, by the key of the registry's administrator, which no server has. The database is
 * read and never written: the closing and its successor were recorded by the server before.
 */
public final class StandaloneClosing {

    /**
     * What the ledger says from now on.
     *
     * @param head the head at which the log ended, as the ledger held it; {@link Head#NONE} if it had none
     * @param successor origin of the log that goes on
     */
    public record Ended(String origin, Head head, String successor) {}

    private final StandaloneAudit.Database login;
    private final StandaloneAudit.Ledger ledger;

    public StandaloneClosing(StandaloneAudit.Database login, StandaloneAudit.Ledger ledger) {
        this.login = login;
        this.ledger = ledger;
    }

    /**
     * Closes a log on the ledger for ever, at whatever head it holds there.
     *
     * @param origin the log's
     * @param administratorKeyHex secp256k1 key of the registry's administrator, 64 hexadecimal digits
     * @throws IllegalArgumentException if there is no such log, or its closing was not recorded before
     * @throws LedgerRefusal if the ledger does not know one of the two logs yet, or does not allow it
     * @throws LedgerUnavailable if the node does not answer
     */
    public Ended close(String origin, String administratorKeyHex) throws LedgerUnavailable, LedgerRefusal {
        try (StandaloneDatabase database =
                new StandaloneDatabase(login.url(), login.user(), login.password(), StandaloneSuccession.ROWS)) {
            StandaloneSuccession succession = new StandaloneSuccession(database);
            EvidenceLog log =
                    succession.log(origin).orElseThrow(() -> new IllegalArgumentException("there is no log " + origin));
            EvidenceLog successor = succession
                    .successor(log)
                    .orElseThrow(() -> new IllegalArgumentException(origin
                            + " is open: close it on the server first (POST /api/v1/logs/" + log.name() + "/closing)"));
            requireOpened(log, "so there is nothing to close there");
            requireOpened(successor, "wait until its first entry is anchored");
            Head last = LogClosing.close(ledger.node(), administratorKeyHex, ledger.registry(), log, successor);
            return new Ended(origin, last, successor.origin());
        }
    }

    private void requireOpened(EvidenceLog log, String otherwise) throws LedgerUnavailable, LedgerRefusal {
        try (RegistryReading reading = new RegistryReading(LedgerKind.BESU, ledger.node(), ledger.registry())) {
            if (reading.match(log, Head.NONE) == Match.NOT_OPEN) {
                throw new LedgerRefusal("the ledger has never heard of " + log.origin() + ": " + otherwise);
            }
        }
    }
}
