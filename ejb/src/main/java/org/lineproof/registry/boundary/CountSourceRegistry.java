package org.lineproof.registry.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.control.AiSystems;
import org.lineproof.registry.control.CountSources;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.control.ModelVersions;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.counting.CountSource;
import org.lineproof.registry.entity.counting.CountSourceDeclaration;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/** Who counts the decisions of a system from outside: a gateway, a bill. */
@Stateless
@TenantScoped
public class CountSourceRegistry {

    /** The type of the log entries. */
    public static final String ENTRY_TYPE = "count-source";

    @Inject
    AiSystems systems;

    @Inject
    ModelVersions models;

    @Inject
    CountSources sources;

    @Inject
    DeclarationLog log;

    @Inject
    ReadingScope scope;

    /**
     * Records a source in the log {@code audit}.
     *
     * @throws Refusal (unprocessable) if the system is unknown, or the key signs for a model of it: such a source would
     *     count itself; (conflict) naming the first field in which an earlier declaration of the same source differs
     */
    public Registered<CountSource> register(CountSourceDeclaration declaration) {
        AiSystem system = systems.find(declaration.system())
                .orElseThrow(() -> Refusal.unprocessable(
                        "system", "no system " + declaration.system() + " is registered; register it first"));
        log.takeTurn(declaration.system().value());
        Optional<CountSource> earlier = sources.of(declaration.system()).stream()
                .filter(source -> source.declaration().source().equals(declaration.source()))
                .findFirst();
        if (earlier.isPresent()) {
            log.requireSame(earlier.get().declaration().json(), declaration.json());
            return new Registered<>(earlier.get(), false);
        }
        if (models.of(declaration.system()).stream()
                .anyMatch(model -> model.signer().equals(declaration.signer()))) {
            throw Refusal.unprocessable(
                    "signer", "signs for a model of this system; a count is worth something under another key only");
        }
        return new Registered<>(
                sources.add(
                        declaration,
                        log.append(ENTRY_TYPE, declaration.system(), declaration.json(), List.of(system.reference()))),
                true);
    }

    /** The sources of a system by name. */
    public List<CountSource> of(SystemId system) {
        return scope.sees(system.value()) ? sources.of(system) : List.of();
    }
}
