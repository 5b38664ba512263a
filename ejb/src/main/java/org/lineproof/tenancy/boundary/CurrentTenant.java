package org.lineproof.tenancy.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** For whom this request acts. Set once by the door it came through; everything behind it only reads. */
@RequestScoped
public class CurrentTenant {

    private @Nullable TenantId tenant;
    private String principal = "";
    private Set<String> roles = Set.of();

    /**
     * @param principal the authenticated caller, as it is shown in the administration log
     * @throws IllegalStateException if another tenant was entered before in this request
     */
    public void enter(TenantId tenant, String principal, Set<String> roles) {
        if (this.tenant != null && !this.tenant.equals(tenant)) {
            throw new IllegalStateException("a request acts for one tenant only");
        }
        this.tenant = tenant;
        this.principal = principal;
        this.roles = Set.copyOf(roles);
    }

    /** @throws Refusal if the request acts for nobody */
    public TenantId id() {
        return entered()
                .orElseThrow(() -> Refusal.forbidden("no organisation is named in your login; ask the"
                        + " administrator of your identity provider to add the claim \"tenant\""));
    }

    public Optional<TenantId> entered() {
        return Optional.ofNullable(tenant);
    }

    /** The authenticated caller; empty for work of the house itself. */
    public String principal() {
        return principal;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
