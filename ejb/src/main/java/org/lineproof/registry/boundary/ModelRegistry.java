package org.lineproof.registry.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.control.AiSystems;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.control.ModelVersions;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/** The model versions an organisation declared, with the keys that sign for them. */
@Stateless
@TenantScoped
public class ModelRegistry {

    @Inject
    AiSystems systems;

    @Inject
    ModelVersions models;

    @Inject
    DeclarationLog log;

    @Inject
    ReadingScope scope;

    /**
     * Records a declaration in the log {@code audit}.
     *
     * @throws Refusal (unprocessable) if the system is unknown; (conflict) naming the first field in which an earlier
     *     declaration of the same digest, or of the same name and version, differs
     */
    public Registered<ModelVersion> register(ModelDeclaration declaration) {
        AiSystem system = systems.find(declaration.system())
                .orElseThrow(() -> Refusal.unprocessable(
                        "system", "no system " + declaration.system() + " is registered; register it first"));
        log.takeTurn(declaration.system().value());
        Optional<ModelVersion> earlier = models.sameAs(declaration);
        if (earlier.isPresent()) {
            log.requireSame(earlier.get().declaration().json(), declaration.json());
            return new Registered<>(earlier.get(), false);
        }
        return new Registered<>(
                models.add(
                        declaration,
                        log.append("model", declaration.system(), declaration.json(), List.of(system.reference()))),
                true);
    }

    public Optional<ModelVersion> byDigest(SystemId system, ModelDigest digest) {
        return scope.sees(system.value()) ? models.byDigest(system, digest) : Optional.empty();
    }

    /** All versions of the models of a system, the newest registration first. */
    public List<ModelVersion> of(SystemId system) {
        return scope.sees(system.value()) ? models.of(system) : List.of();
    }
}
