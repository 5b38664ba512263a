package org.lineproof.evidence.proof.binding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.evidence.proof.ProofSystem;

/**
 * The proof systems that are understood, by name.
 *
 * @param systems no two of the same name
 */
public record ProofSystems(List<ProofSystem> systems) {
    private static final ProofSystems ALL = new ProofSystems(List.of());

    /** @throws IllegalArgumentException when two have the same name */
    public ProofSystems {
        systems = List.copyOf(systems);
        systems.stream().collect(Collectors.toMap(ProofSystem::name, Function.identity(), (one, other) -> {
            throw new IllegalArgumentException("two proof systems are called " + one.name());
        }));
    }

    /** All that this product understands. */
    public static ProofSystems all() {
        return ALL;
    }

    /** The system of this name. */
    public Optional<ProofSystem> named(String name) {
        return systems.stream().filter(system -> system.name().equals(name)).findFirst();
    }
}
