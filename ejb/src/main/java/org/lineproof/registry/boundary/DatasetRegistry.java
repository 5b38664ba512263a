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

/** The data sets of which an organisation declared that they come from outside its observed pipelines. */
@Stateless
@TenantScoped
public class DatasetRegistry {

    @Inject
    DeclaredDatasets datasets;

    @Inject
    DeclarationLog log;

    /** Records a declaration in the log {@code audit}; the same declaration again changes nothing. */
    public Registered<DeclaredDataset> register(DatasetDeclaration declaration) {
        log.takeTurn(declaration.id().toString());
        Optional<DeclaredDataset> earlier = datasets.find(declaration.id());
        return earlier.map(dataset -> new Registered<>(dataset, false))
                .orElseGet(() -> new Registered<>(
                        datasets.add(declaration, log.append("dataset", null, declaration.json(), List.of())), true));
    }

    public Optional<DeclaredDataset> find(DatasetId id) {
        return datasets.find(id);
    }

    /** All declared data sets by namespace and name. */
    public List<DeclaredDataset> all() {
        return datasets.all();
    }
}
