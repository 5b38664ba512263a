package org.lineproof.tenancy.entity.access;

import java.util.Set;

/**
 * How much of an organisation is read.
 *
 * @param whole everything, whatever the systems are
 * @param systems ids of single AI systems
 */
public record Reach(boolean whole, Set<String> systems) {

    /** Everything the organisation has. */
    public static final Reach WHOLE = new Reach(true, Set.of());

    public Reach {
        systems = Set.copyOf(systems);
    }

    /** Whether what belongs to this AI system is read. */
    public boolean holds(String system) {
        return whole || systems.contains(system);
    }
}
