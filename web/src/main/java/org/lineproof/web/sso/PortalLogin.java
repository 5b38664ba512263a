package org.lineproof.web.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people log in. The redirect back to the page they wanted is made by {@link CallbackServlet}: the server's own
 * way answers 500 after the login.
 */
@Named
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${portalLogin.issuer}",
        clientId = "${portalLogin.clientId}",
        clientSecret = "${portalLogin.clientSecret}",
        redirectURI = "${portalLogin.callback}",
        redirectToOriginalResource = false,
        scope = {"openid", "profile"},
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
        logout =
                @LogoutDefinition(
                        notifyProvider = true,
                        redirectURI = "${portalLogin.start}",
                        accessTokenExpiry = false,
                        identityTokenExpiry = false))
public class PortalLogin {

    @Inject
    @ConfigProperty(name = "lineproof.oidc.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "lineproof.oidc.client.id", defaultValue = "lineproof-portal")
    String clientId;

    @Inject
    @ConfigProperty(name = "lineproof.oidc.client.secret")
    String clientSecret;

    @Inject
    @ConfigProperty(name = "lineproof.public.url")
    String publicUrl;

    /** The realm's address; its metadata document is read from there at the first login. */
    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    /** Where the identity provider sends the browser after a login. */
    public String getCallback() {
        return getStart() + "callback";
    }

    /** The portal's public address, ending with a slash. */
    public String getStart() {
        return publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
    }
}
