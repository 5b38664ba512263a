package org.lineproof.web.rest.body;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a request that records something once, however often it is sent. */
public final class Created {

    private Created() {}

    /** 201 if it was recorded now, 200 if it stood there before; Location in either case. */
    public static Response of(URI location, boolean now, JsonNode body) {
        return Response.status(now ? Response.Status.CREATED : Response.Status.OK)
                .location(location)
                .entity(body)
                .build();
    }
}
