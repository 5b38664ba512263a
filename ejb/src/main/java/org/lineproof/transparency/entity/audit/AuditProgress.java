package org.lineproof.transparency.entity.audit;

/** Is told how far the audit of a log has come. */
@FunctionalInterface
public interface AuditProgress {

    /** Nobody wants to know. */
    AuditProgress UNHEARD = (done, total) -> {};

    /**
     * Called every few hundred entries, in the thread of the audit.
     *
     * @param done entries compared so far
     * @param total entries of the log
     */
    void at(long done, long total);
}
