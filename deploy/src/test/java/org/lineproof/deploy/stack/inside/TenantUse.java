package org.lineproof.deploy.stack.inside;

import java.util.concurrent.Callable;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;

/** Asks an enterprise bean, which asks PostgreSQL through Hibernate under row-level security. */
public final class TenantUse implements Callable<String> {

    @Override
    public String call() throws Exception {
        TenantAdministration tenants = (TenantAdministration) ProductClasses.bean();
        String known =
                tenants.find(new TenantId("demo")).map(Organisation::name).orElse("nobody");
        boolean unknown = tenants.find(new TenantId("nowhere")).isEmpty();
        return known + (unknown ? "" : " and somebody who is not there");
    }
}
