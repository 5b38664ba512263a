package org.lineproof.database;

import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.TenantId;

/** The tests' transactions see their tenant's rows from the beginning. */
public final class AdmittedRows extends RowLevelSecurity {
    @Override
    public void admit(TenantId tenant) {}
}
