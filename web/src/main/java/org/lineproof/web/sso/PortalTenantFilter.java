package org.lineproof.web.sso;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.problem.ProblemPage;

/** Enters the organisation of the person who is logged in, before a page of the portal is made. */
public class PortalTenantFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient OpenIdContext login;

    @Inject
    transient SecurityContext security;

    @Inject
    transient TenantEntrance entrance;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null && Door.of(request.getServletPath()) == Door.PORTAL) {
            try {
                entrance.enter(claim(), request.getUserPrincipal().getName(), roles());
            } catch (ProblemException refused) {
                ProblemPage.show(request, response, refused.problem());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<String> claim() {
        return Optional.ofNullable(login.getIdentityToken())
                .flatMap(token -> token.getJwtClaims().getStringClaim(TenantEntrance.CLAIM))
                .or(() -> Optional.ofNullable(login.getAccessToken())
                        .flatMap(token -> token.getJwtClaims().getStringClaim(TenantEntrance.CLAIM)));
    }

    private Set<String> roles() {
        return Roles.all().filter(security::isCallerInRole).collect(Collectors.toUnmodifiableSet());
    }
}
