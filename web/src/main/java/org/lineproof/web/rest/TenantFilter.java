package org.lineproof.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lineproof.web.sso.TenantEntrance;

/** Enters the organisation that the access token names, after the roles were checked. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class TenantFilter implements ContainerRequestFilter {

    @Inject
    Instance<JsonWebToken> tokens;

    @Inject
    TenantEntrance entrance;

    @Override
    public void filter(ContainerRequestContext request) {
        JsonWebToken token = tokens.get();
        Object claim = token.getClaim(TenantEntrance.CLAIM);
        entrance.enter(Optional.ofNullable(claim).map(TenantFilter::text), token.getName(), groups(token));
    }

    /** Claims that MicroProfile JWT does not know come as JSON values. */
    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }

    /** A token without the claim groups has no roles; the server gives null then. */
    private static Set<String> groups(JsonWebToken token) {
        Set<String> groups = token.getGroups();
        return groups == null ? Set.of() : groups;
    }
}
