package org.lineproof.web.rest.resource.counting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.inference.boundary.counting.CountRegistrar;
import org.lineproof.inference.boundary.counting.RecordedCount;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.view.EntryJson;
import org.lineproof.web.sso.Roles;

/** Counts: how many decisions a gateway or a bill saw in a period. */
@Path("counts")
@RequestScoped
@Tag(name = "Inference")
@Produces(MediaType.APPLICATION_JSON)
public class CountsResource {

    @Inject
    CountRegistrar registrar;

    @POST
    @Consumes({"application/jose", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(
            operationId = "recordCount",
            summary = "Records how many decisions a source other than the producer counted: a compact JWS",
            description = "Header typ lineproof-count+jwt, claims v (1), iss, system, from, to (RFC 3339, to is"
                    + " exclusive) and count, signed with the key of a source that an administrator registered for the"
                    + " system. The evaluation compares it with the receipts of the period.")
    @APIResponse(responseCode = "201", description = "Durable; Location names the entry")
    @APIResponse(responseCode = "200", description = "The same count was recorded before: its first answer again")
    @APIResponse(responseCode = "409", description = "Another count was stated for the same period")
    @APIResponse(responseCode = "422", description = "Unknown source, a signature that does not hold, a period to come")
    public Response record(byte[] token, @Context UriInfo uri) {
        RecordedCount recorded = registrar.record(new String(token, StandardCharsets.UTF_8));
        String entry = recorded.acknowledgement().entry().toString();
        return Created.of(
                uri.getBaseUriBuilder().path("entries").path(entry).build(),
                !recorded.repeated(),
                EntryJson.of(recorded.acknowledgement()));
    }
}
