package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.oversight.boundary.OversightQuery;
import org.lineproof.oversight.boundary.OversightRegistrar;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.EntryJson;
import org.lineproof.web.rest.view.OversightJson;
import org.lineproof.web.sso.Roles;

/** What people did about decisions. */
@Path("oversight")
@RequestScoped
@Tag(name = "Oversight")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class OversightResource {

    @Inject
    OversightRegistrar registrar;

    @Inject
    OversightQuery query;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "recordOversight",
            summary = "Records that a person reviewed, overrode or stopped a decision",
            description =
                    "{\"system\",\"decisionId\",\"kind\":\"REVIEWED|OVERRIDDEN|STOPPED\",\"reason\",\"newOutcome\"};"
                            + " newOutcome with OVERRIDDEN only. The reviewer is whoever the token names.")
    @APIResponse(responseCode = "201", description = "Recorded, with the signed promise; Location names the entry")
    @APIResponse(responseCode = "422", description = "No receipt names the decision, or a field cannot be taken")
    public Response record(ObjectNode body, @Context UriInfo uri) {
        Acknowledgement logged = registrar.record(OversightAct.parse(body));
        return Created.of(
                uri.getBaseUriBuilder()
                        .path("entries")
                        .path(logged.entry().toString())
                        .build(),
                true,
                EntryJson.of(logged));
    }

    @GET
    @Operation(
            operationId = "listOversight",
            summary = "Acts on decisions of a system, the newest first; at most 1,000")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("system") @Nullable String system,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        SystemId id = Ids.required("system", system, SystemId::new);
        return Pages.cut(uri, PageQuery.of(page, size), query.of(id), OversightJson::of);
    }
}
