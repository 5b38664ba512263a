package org.lineproof.web.problem;

import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/** What a bare HTTP status means to a caller of the API. */
final class Statuses {

    private Statuses() {}

    /** The problem for a refusal that the REST container made by itself; null for an answer that is no error. */
    static @Nullable Problem of(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        return status < 400 ? null : of(status);
    }

    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "malformed", "The request cannot be read; see /openapi for its form.");
            case 401 -> Problem.of(401, "unauthenticated", "Send a valid access token: Authorization: Bearer <token>.");
            case 403 -> Problem.of(403, "forbidden", "Your roles do not allow this; ask your administrator.");
            case 404 -> Problem.of(404, "not-found", "Nothing stands at this address for your organisation.");
            case 405 -> Problem.of(405, "method-not-allowed", "The method is not offered here; see the Allow header.");
            case 406 -> Problem.of(406, "not-acceptable", "None of the media types in Accept is offered here.");
            case 413 -> Problem.of(413, "too-large", "The body is larger than this address takes.");
            case 415 -> Problem.of(415, "unsupported-media-type", "This address does not take that Content-Type.");
            case 503 -> Problem.of(503, "unavailable", "Not just now; send it again.");
            default ->
                status < 500
                        ? Problem.of(status, "refused", "The request was refused.")
                        : Problem.of(status, "internal", "The server failed on this request.");
        };
    }
}
