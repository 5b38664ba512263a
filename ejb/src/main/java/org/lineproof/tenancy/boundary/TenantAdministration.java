package org.lineproof.tenancy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lineproof.tenancy.control.Organisations;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;

/** Opens organisations and answers whether one exists; may be asked before a tenant is current. */
@Stateless
public class TenantAdministration {

    @Inject
    Organisations organisations;

    @Inject
    RowLevelSecurity security;

    public Optional<Organisation> find(TenantId tenant) {
        security.admit(tenant);
        return organisations.find(tenant);
    }

    /** Opens the organisation unless it is there already; its name is not changed then. */
    public Organisation open(TenantId tenant, String name) {
        security.admit(tenant);
        return organisations.find(tenant).orElseGet(() -> organisations.add(tenant, name));
    }

    /** Whether a transaction on the database can be begun; fails or returns false otherwise. */
    public boolean databaseAnswers() {
        return organisations.answer();
    }
}
