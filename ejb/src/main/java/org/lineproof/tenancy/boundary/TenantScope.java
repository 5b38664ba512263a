package org.lineproof.tenancy.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.lineproof.tenancy.control.RowLevelSecurity;

/** Puts the tenant's name into the transaction, where the row-level security policies look for it. */
@Interceptor
@TenantScoped
@Priority(Interceptor.Priority.APPLICATION)
public class TenantScope {

    @Inject
    CurrentTenant tenant;

    @Inject
    RowLevelSecurity security;

    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        security.admit(tenant.id());
        return call.proceed();
    }
}
