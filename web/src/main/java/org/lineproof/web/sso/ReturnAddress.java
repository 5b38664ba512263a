package org.lineproof.web.sso;

import java.net.URI;

/** Where a login may send the browser: to a page of this portal, never elsewhere. */
final class ReturnAddress {

    private ReturnAddress() {}

    /**
     * The wanted address if it is a page of the portal, else the start page.
     *
     * @param start the portal's public address, ending with a slash
     */
    static String within(String start, String wanted) {
        URI home = URI.create(start);
        try {
            URI target = home.resolve(wanted);
            boolean ours = home.getScheme().equals(target.getScheme())
                    && home.getAuthority().equals(target.getAuthority())
                    && target.getPath() != null
                    && target.getPath().startsWith(home.getPath());
            return ours && isPage(target.getPath()) ? target.toString() : start;
        } catch (IllegalArgumentException e) {
            return start;
        }
    }

    /** The browser must not land on a style sheet or on the callback again. */
    private static boolean isPage(String path) {
        return !path.endsWith("/callback") && !path.endsWith("/logout") && !path.contains("/jakarta.faces.resource/");
    }
}
