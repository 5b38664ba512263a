package org.lineproof.web.rest.resource.practice;

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
import org.lineproof.assurance.boundary.PolicyRegistry;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.assurance.entity.policy.RecordedPolicy;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.law.LaidDownJson;
import org.lineproof.web.sso.Roles;

/** How grave the organisation takes each check. */
@Path("policies")
@RequestScoped
@Tag(name = "Assurance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN})
public class PoliciesResource {

    @Inject
    PolicyRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "recordPolicy",
            summary = "Puts a policy in the place of the one before",
            description = "{\"version\",\"levels\":{\"sequence-gap\":\"FAIL|WARN|INFORM|IGNORE\"}}; checks that are not"
                    + " named have the level FAIL. It holds for every cut of the log audit that has its entry.")
    @APIResponse(responseCode = "201", description = "Recorded in the log audit; Location names the entry")
    @APIResponse(responseCode = "409", description = "The version was used before")
    @APIResponse(responseCode = "422", description = "There is no such check, or a field cannot be taken")
    public Response record(ObjectNode body, @Context UriInfo uri) {
        RecordedPolicy recorded = registry.record(Policy.parse(body));
        return Created.of(
                uri.getBaseUriBuilder()
                        .path("entries")
                        .path(recorded.entry().toString())
                        .build(),
                true,
                LaidDownJson.of(recorded));
    }

    @GET
    @Operation(
            operationId = "listPolicies",
            summary = "All policies, the newest first; empty as long as the shipped one holds")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), registry.all(), LaidDownJson::of);
    }
}
