package org.lineproof.web.sso;

/** By which door a request comes in; its path alone decides. */
enum Door {
    /** Programs with a bearer token and nothing else: no cookie opens it, so no page can forge a call. */
    API,
    /** People with a session that OpenID Connect began. */
    PORTAL,
    /** Anybody: published logs and their keys, health, the description of the API, schemas, style sheets and scripts. */
    PUBLIC;

    /** @param path the request's path within the application, decoded, beginning with a slash */
    static Door of(String path) {
        if (within(path, "/api")) {
            return API;
        }
        return within(path, "/logs")
                        || within(path, "/health")
                        || within(path, "/openapi")
                        || within(path, "/assets")
                        || within(path, "/schemas")
                        || within(path, "/jakarta.faces.resource")
                ? PUBLIC
                : PORTAL;
    }

    private static boolean within(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
