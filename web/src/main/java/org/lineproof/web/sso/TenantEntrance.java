package org.lineproof.web.sso;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;

/** Lets a caller in for the organisation that its token names, and for no other. */
@RequestScoped
public class TenantEntrance {

    /** The claim of tokens that names the organisation. */
    public static final String CLAIM = "tenant";

    @Inject
    CurrentTenant current;

    @Inject
    TenantAdministration tenants;

    /**
     * From here on the request acts for the claimed organisation.
     *
     * @throws ProblemException 403 if the claim is missing or names no organisation of this installation
     */
    public void enter(Optional<String> claim, String principal, Set<String> roles) {
        String name = claim.filter(value -> !value.isBlank()).orElseThrow(() -> refusal(missing()));
        TenantId tenant = known(name).orElseThrow(() -> refusal(unknown(name)));
        current.enter(tenant, principal, roles);
    }

    private Optional<TenantId> known(String name) {
        try {
            TenantId tenant = new TenantId(name);
            return tenants.find(tenant).map(organisation -> tenant);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Problem missing() {
        return Problem.of(
                403,
                "no-tenant",
                "Your login names no organisation. The administrator of your identity provider has to give your"
                        + " account the attribute \"tenant\" and map it to the claim \"tenant\".");
    }

    static Problem unknown(String name) {
        String shown = name.length() <= 40 ? name : name.substring(0, 40) + "...";
        return Problem.of(
                403,
                "unknown-tenant",
                "Your login names the organisation \"" + shown + "\", which is not opened here. The operator opens it"
                        + " in the configuration lineproof.tenants, or your identity provider has to name another.");
    }

    private static ProblemException refusal(Problem problem) {
        return new ProblemException(problem);
    }
}
