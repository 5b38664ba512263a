package org.lineproof.anchoring.entity.audit;

/**
 * How the logs of all organisations stand by their last audits, in numbers that give nothing away.
 *
 * @param audited logs and lists of logs that were audited
 * @param damaged those whose last audit found something
 * @param overdue those that were not audited for more than two intervals, or never though they are as old
 */
public record AuditStanding(long audited, long damaged, long overdue) {

    /** Whether somebody should look. */
    public boolean alarming() {
        return damaged > 0 || overdue > 0;
    }
}
