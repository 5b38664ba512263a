package org.lineproof.web.sso;

import java.net.URI;

/** The Content-Security-Policy of each door. */
final class ContentPolicy {

    private ContentPolicy() {}

    /**
     * The portal's policy leaves out scripts: PrimeFaces adds a policy of its own with a nonce for each page, and a
     * browser obeys both. Forms may lead to the identity provider, which asks for a login again after the session's
     * end.
     */
    static String of(Door door, String issuer) {
        if (door != Door.PORTAL) {
            return "default-src 'none'; frame-ancestors 'none'";
        }
        URI provider = URI.create(issuer);
        return "base-uri 'self'; object-src 'none'; frame-ancestors 'none'; connect-src 'self'; font-src 'self' data:;"
                + " img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'self' " + provider.getScheme()
                + "://" + provider.getAuthority();
    }
}
