package org.lineproof.web.rest.resource.heartbeat;

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
import org.lineproof.inference.boundary.HeartbeatRegistrar;
import org.lineproof.inference.boundary.RecordedHeartbeat;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.view.EntryJson;
import org.lineproof.web.sso.Roles;

/** Heartbeats: how many statements a producer says it has made. */
@Path("heartbeats")
@RequestScoped
@Tag(name = "Inference")
@Produces(MediaType.APPLICATION_JSON)
public class HeartbeatsResource {

    @Inject
    HeartbeatRegistrar registrar;

    @POST
    @Consumes({"application/jose", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(
            operationId = "recordHeartbeat",
            summary = "Records how many statements a producer has made: a compact JWS",
            description = "Header typ lineproof-heartbeat+jwt, claims v (1), iss, system, epoch, count and time (RFC"
                    + " 3339), signed with the key of a registered model version of the system. Receipts that were"
                    + " counted and never came are found by the evaluation, also those after the last one.")
    @APIResponse(responseCode = "201", description = "Durable; Location names the entry")
    @APIResponse(responseCode = "200", description = "The same heartbeat was recorded before: its first answer again")
    @APIResponse(responseCode = "409", description = "Another count was stated for the same epoch and time")
    @APIResponse(responseCode = "422", description = "Unknown system, a signature that does not hold, a time to come")
    public Response record(byte[] token, @Context UriInfo uri) {
        RecordedHeartbeat recorded = registrar.record(new String(token, StandardCharsets.UTF_8));
        String entry = recorded.acknowledgement().entry().toString();
        return Created.of(
                uri.getBaseUriBuilder().path("entries").path(entry).build(),
                !recorded.repeated(),
                EntryJson.of(recorded.acknowledgement()));
    }
}
