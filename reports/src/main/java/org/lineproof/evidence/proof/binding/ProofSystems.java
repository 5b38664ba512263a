package org.lineproof.evidence.proof.binding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.dcap.DcapAttestation;
import org.lineproof.evidence.proof.groth16.Groth16System;
import org.lineproof.evidence.proof.groth16.PreparedKeys;
import org.lineproof.evidence.proof.nitro.NitroAttestation;
import org.lineproof.evidence.proof.risc0.Risc0System;
import org.lineproof.evidence.proof.signature.SignedStatement;
import org.lineproof.evidence.proof.sp1.Sp1System;

/**
 * The proof systems that are understood, by name.
 *
 * @param systems no two of the same name
 */
public record ProofSystems(List<ProofSystem> systems) {
    private static final int MOST_KEYS = 64;
    private static final PreparedKeys KEYS = new PreparedKeys(MOST_KEYS);
    private static final ProofSystems ALL = new ProofSystems(List.of(
            new SignedStatement(),
            new Groth16System(KEYS),
            new Risc0System(KEYS),
            new Sp1System(KEYS),
            new NitroAttestation(),
            new DcapAttestation()));

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
