package org.lineproof.web.sso;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemPage;

/** Makes the bare 401 of the token mechanism a challenge (RFC 6750) with problem details. */
final class BearerChallenge extends HttpMessageContextWrapper {

    BearerChallenge(HttpMessageContext context) {
        super(context);
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        boolean sent = getRequest().getHeader("Authorization") != null;
        getResponse()
                .setHeader(
                        "WWW-Authenticate",
                        sent ? "Bearer realm=\"lineproof\", error=\"invalid_token\"" : "Bearer realm=\"lineproof\"");
        try {
            ProblemPage.send(getResponse(), problem(sent), getRequest().getRequestURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    static Problem problem(boolean tokenSent) {
        return Problem.of(
                401,
                "unauthenticated",
                tokenSent
                        ? "The access token is not valid here: it may be expired, of another issuer, or lack the"
                                + " audience lineproof-api. Fetch a new one from the token endpoint."
                        : "Send an access token: Authorization: Bearer <token>.");
    }
}
