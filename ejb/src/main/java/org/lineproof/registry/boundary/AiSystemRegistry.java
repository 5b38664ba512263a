package org.lineproof.registry.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.control.AiSystems;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;

/** The AI systems an organisation declared, each with a log of its own. */
@Stateless
@TenantScoped
public class AiSystemRegistry {

    @Inject
    AiSystems systems;

    @Inject
    DeclarationLog log;

    @Inject
    ReadingScope scope;

    /**
     * Records a declaration in the log {@code audit} and opens the system's log.
     *
     * @throws org.lineproof.tenancy.entity.Refusal (conflict) naming the first field in which an earlier declaration
     *     of the same id differs
     */
    public Registered<AiSystem> register(AiSystemDeclaration declaration) {
        log.takeTurn(declaration.id().value());
        Optional<AiSystem> earlier = systems.find(declaration.id());
        if (earlier.isPresent()) {
            log.requireSame(earlier.get().declaration().json(), declaration.json());
            return new Registered<>(earlier.get(), false);
        }
        log.open(declaration.id());
        return new Registered<>(
                systems.add(declaration, log.append("system", declaration.id(), declaration.json(), List.of())), true);
    }

    /** Empty also if the caller may not read it. */
    public Optional<AiSystem> find(SystemId id) {
        return scope.sees(id.value()) ? systems.find(id) : Optional.empty();
    }

    /** All systems that the caller may read, by id. */
    public List<AiSystem> all() {
        return systems.all().stream()
                .filter(system -> scope.sees(system.id().value()))
                .toList();
    }
}
