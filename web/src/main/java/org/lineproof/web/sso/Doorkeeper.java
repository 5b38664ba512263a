package org.lineproof.web.sso;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition.OpenIdAuthenticationMechanism;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends each request to the authentication that its path asks for: bearer token on the API, OpenID Connect on the
 * portal, none for what is public. Two mechanisms in one application are ambiguous to the server without it.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanismHandler {

    @Inject
    @Any
    Instance<HttpAuthenticationMechanism> mechanisms;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return switch (door(request)) {
            case PUBLIC -> context.doNothing();
            case PORTAL -> login().validateRequest(request, response, context);
            case API -> bearerOnly(request, response, new BearerChallenge(context));
        };
    }

    /** A call without a token would pass as anonymous; here it ends. */
    private AuthenticationStatus bearerOnly(
            HttpServletRequest request, HttpServletResponse response, BearerChallenge challenge)
            throws AuthenticationException {
        AuthenticationStatus status = bearer().validateRequest(request, response, challenge);
        return status == AuthenticationStatus.NOT_DONE ? challenge.responseUnauthorized() : status;
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return switch (door(request)) {
            case PUBLIC -> AuthenticationStatus.SUCCESS;
            case PORTAL -> login().secureResponse(request, response, context);
            case API -> bearer().secureResponse(request, response, context);
        };
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        switch (door(request)) {
            case PUBLIC -> context.cleanClientSubject();
            case PORTAL -> login().cleanSubject(request, response, context);
            case API -> bearer().cleanSubject(request, response, context);
        }
    }

    private static Door door(HttpServletRequest request) {
        String info = request.getPathInfo();
        return Door.of(info == null ? request.getServletPath() : request.getServletPath() + info);
    }

    private HttpAuthenticationMechanism login() {
        return mechanisms.select(OpenIdAuthenticationMechanism.Literal.INSTANCE).get();
    }

    /** The server names no qualifier for its MicroProfile JWT mechanism; it is the one that is not the login. */
    private HttpAuthenticationMechanism bearer() {
        return mechanisms
                .handlesStream()
                .filter(handle ->
                        !handle.getBean().getQualifiers().contains(OpenIdAuthenticationMechanism.Literal.INSTANCE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server offers no MicroProfile JWT mechanism"))
                .get();
    }
}
