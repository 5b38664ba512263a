package org.lineproof.transparency.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lineproof.transparency.control.DamagedLog;
import org.lineproof.transparency.control.LogRound;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.control.promise.PromiseBook;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LoggedEntry;

/** One round of sequencing, integrating and publishing for one log, all in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogPublication {

    /** A round takes no more, so that its transaction stays short; the next one goes on. */
    static final int MAX_ENTRIES = 4_096;

    @Inject
    PublisherRows publisher;

    @Inject
    SigningKeys keys;

    @Inject
    PromiseBook promises;

    @Resource
    SessionContext context;

    public List<EvidenceLog> logs() {
        return publisher.logs();
    }

    /**
     * @param lowWater entries of transactions below it have positions
     * @return the new low-water mark, valid once this transaction is committed; the old one if there is more to do or
     *     another node holds the log
     * @throws DamagedLog after rolling back
     */
    public long extend(EvidenceLog log, long lowWater) throws DamagedLog {
        if (!publisher.lock(log)) {
            return lowWater;
        }
        long mark = publisher.oldestRunningTransaction();
        try {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            List<LoggedEntry> taken = new LogRound(publisher, keys, log).run(lowWater, MAX_ENTRIES, now);
            promises.record(taken, now);
            return taken.size() < MAX_ENTRIES ? mark : lowWater;
        } catch (DamagedLog e) {
            context.setRollbackOnly();
            throw e;
        }
    }
}
