package org.lineproof.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.SmallBundle;
import org.lineproof.database.TestTenant;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.access.AccessRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.NewGrant;

/** What was erased of imports is told of systems that the caller may read. */
class ErasedImportsTest {
    private static final SmallBundle SUPPLIER = new SmallBundle();
    private static final ModelDigest PINS =
            ImportedBundle.digestOf(SUPPLIER.pins().bytes());
    private static final SystemId GRANTED = new SystemId("claim-triage");
    private static final SystemId HIDDEN = new SystemId("fraud-score");

    private final TestTenant tenant = new TestTenant();

    @Test
    void anErasureIsToldWithTheSystem() {
        tenant.as("ada")
                .run(beans -> beans.get(SupplierTrust.class)
                        .propose("Sample Supplier", SUPPLIER.pins().bytes()));
        tenant.as("grace").run(beans -> beans.get(SupplierTrust.class).approve(PINS));
        UUID mine = erased(GRANTED);
        UUID others = erased(HIDDEN);
        tenant.as("officer", "compliance-officer")
                .run(beans -> beans.get(AccessRegistry.class)
                        .grant(new NewGrant("olga", GRANTED, LocalDate.now(ZoneOffset.UTC), "Audit of the year")));
        assertEquals(1, imports(bundles -> bundles.erasures(HIDDEN)).size());

        tenant.as("olga", "auditor");
        assertEquals(1, imports(bundles -> bundles.erasures(GRANTED)).size());
        assertTrue(imports(bundles -> bundles.erasure(mine)).isPresent());
        assertEquals(List.of(), imports(bundles -> bundles.erasures(HIDDEN)));
        assertTrue(imports(bundles -> bundles.erasure(others)).isEmpty());
    }

    private UUID erased(SystemId system) {
        tenant.as("officer", "compliance-officer");
        tenant.run(beans ->
                beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system(system.value()))));
        UUID entry = imports(bundles ->
                bundles.take(system, PINS, SUPPLIER.zip(), null).value().entry());
        return imports(
                bundles -> bundles.erase(entry, "It showed what had to go").bundle());
    }

    private <T> T imports(Function<BundleImport, T> question) {
        return tenant.call(beans -> question.apply(beans.get(BundleImport.class)));
    }
}
