package org.lineproof.web.sso;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** Ends a login: sends the browser to the page that asked for it. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient OpenIdContext login;

    @Inject
    transient PortalLogin portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            // A bookmarked or replayed callback carries no login any more.
            response.sendRedirect(portal.getStart());
            return;
        }
        Optional<String> wanted = login.getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST);
        response.sendRedirect(ReturnAddress.within(portal.getStart(), wanted.orElse("")));
    }
}
