package org.lineproof.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import org.lineproof.web.problem.Diagnosis;
import org.lineproof.web.problem.Problem;

/** Whatever goes wrong under the API leaves it as problem details. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    /** Long enough for a database to come back, short enough for a client that waits. */
    private static final int RETRY_SECONDS = 5;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        Problem problem = Diagnosis.of(thrown);
        if (problem.errorId() != null) {
            LOG.log(Level.ERROR, "error " + problem.errorId() + " at " + uri.getPath(), thrown);
        }
        Response.ResponseBuilder response = thrown instanceof WebApplicationException http
                ? Response.fromResponse(http.getResponse())
                : Response.status(problem.status());
        if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header("Retry-After", RETRY_SECONDS);
        }
        return response.type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem.json(uri.getRequestUri().getPath()))
                .build();
    }
}
