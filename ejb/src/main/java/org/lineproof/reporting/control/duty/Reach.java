package org.lineproof.reporting.control.duty;

/** Whether a duty reaches the organisation with this system, by what is declared about both. */
public enum Reach {
    /** It binds in a declared role. */
    BINDS,
    /** It binds controllers: a deployer is taken as one, and so is whoever keeps a record of processing. */
    BINDS_CONTROLLER,
    /** It binds others. */
    OTHER_ROLE,
    /** It is about another class of systems or models. */
    OTHER_CLASS,
    /** It is asked of other uses under Annex III. */
    OTHER_USE;

    /** Whether it is a duty of the organisation. */
    public boolean binds() {
        return this == BINDS || this == BINDS_CONTROLLER;
    }
}
