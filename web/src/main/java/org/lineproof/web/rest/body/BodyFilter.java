package org.lineproof.web.rest.body;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Locale;
import org.lineproof.web.problem.ProblemException;

/** Inflates gzip bodies and bounds every body, before anything reads it. */
@Provider
public class BodyFilter implements ContainerRequestFilter {

    /** Most bytes of a body after inflating: 20 MB. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        switch (encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> {
                request.setEntityStream(BoundedBody.inflating(request.getEntityStream(), MAX_BYTES));
                request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
                request.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            }
            case "identity" -> plain(request);
            default ->
                throw new ProblemException(
                        415, "unsupported-media-type", "Content-Encoding may be gzip or absent, not " + encoding + ".");
        }
    }

    private static void plain(ContainerRequestContext request) {
        if (request.getLength() > MAX_BYTES) {
            throw BoundedBody.tooLarge(MAX_BYTES);
        }
        request.setEntityStream(BoundedBody.plain(request.getEntityStream(), MAX_BYTES));
    }
}
