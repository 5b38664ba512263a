package org.lineproof.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lineproof.tenancy.control.AdvisoryLocks;

/**
 * Who acts on the same thing of an organisation waits for those before, on whatever node they are: a transaction holds its
 * turns until it ends. Take them before reading what they guard; who takes two takes them in one order everywhere.
 */
@ApplicationScoped
public class Turns {

    @Inject
    AdvisoryLocks locks;

    @Inject
    CurrentTenant tenant;

    /**
     * Waits until no other transaction of this organisation has the turn.
     *
     * @param subject what is acted on, such as {@code report/} with an id
     */
    public void take(String subject) {
        locks.take(name(subject));
    }

    /** Whether this transaction has the turn now; false at once if another has it. */
    public boolean tryTake(String subject) {
        return locks.tryTake(name(subject));
    }

    private String name(String subject) {
        return tenant.id() + "/" + subject;
    }
}
