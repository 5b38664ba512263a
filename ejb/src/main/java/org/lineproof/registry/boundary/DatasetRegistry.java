package org.lineproof.registry.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.registry.control.DeclaredDatasets;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.DeclaredDataset;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/** The data sets of which an organisation declared that they come from outside its observed pipelines. */
@Stateless
@TenantScoped
public class DatasetRegistry {

    @Inject
    DeclaredDatasets datasets;

    @Inject
    DeclarationLog log;

    @Inject
    ReadingScope scope;

    /** Records a declaration in the log {@code audit}; the same declaration again changes nothing. */
    public Registered<DeclaredDataset> register(DatasetDeclaration declaration) {
        log.takeTurn(declaration.id().toString());
        Optional<DeclaredDataset> earlier = datasets.find(declaration.id());
        return earlier.map(dataset -> new Registered<>(dataset, false))
                .orElseGet(() -> new Registered<>(
                        datasets.add(declaration, log.append("dataset", null, declaration.json(), List.of())), true));
    }

    /** @throws Refusal (forbidden) if the caller may read less than the whole organisation */
    public Optional<DeclaredDataset> find(DatasetId id) {
        requireWhole();
        return datasets.find(id);
    }

    /**
     * All declared data sets by namespace and name.
     *
     * @throws Refusal (forbidden) if the caller may read less than the whole organisation
     */
    public List<DeclaredDataset> all() {
        requireWhole();
        return datasets.all();
    }

    private void requireWhole() {
        scope.requireWhole("declared data sets");
    }
}
