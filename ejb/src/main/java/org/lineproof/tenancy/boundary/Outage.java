package org.lineproof.tenancy.boundary;

import java.util.HashSet;
import java.util.Set;

/** Something that does not work for a while: told once for each cause, not once a trial. */
public final class Outage {

    /** Causes may hold numbers or times; what is beyond is the same trouble in other words. */
    private static final int MOST_CAUSES = 10;

    private final Set<String> told = new HashSet<>();

    /** Whether this failure has a cause that was not told since {@link #ended()}. */
    public synchronized boolean isNew(Exception failure) {
        return told.size() < MOST_CAUSES && told.add(String.valueOf(failure.getMessage()));
    }

    /** It works. Answers whether it did not before. */
    public synchronized boolean ended() {
        boolean was = !told.isEmpty();
        told.clear();
        return was;
    }
}
