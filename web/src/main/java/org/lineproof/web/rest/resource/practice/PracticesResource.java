package org.lineproof.web.rest.resource.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.Practice;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.law.LaidDownJson;
import org.lineproof.web.sso.Roles;

/** What an organisation lays down about an AI system. */
@Path("systems/{system}/practices")
@RequestScoped
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class PracticesResource {

    @Inject
    PracticeRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENGINEER, Roles.ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PIPELINE})
    @Operation(
            operationId = "recordPractice",
            summary = "Lays something down about a system: retention, metrics, notices and so on",
            description =
                    "{\"kind\", ...}: kind is retention, metrics, testing, datasheet, documentation, instructions,"
                        + " notice, contact, logging, modification or processing; the other members go with it. What"
                        + " was laid down before stays; the checks look at the newest.")
    @APIResponse(responseCode = "201", description = "Recorded in the log audit; Location names the entry")
    @APIResponse(responseCode = "422", description = "Unknown system, or a field's content cannot be taken")
    public Response record(@PathParam("system") String system, ObjectNode body, @Context UriInfo uri) {
        RecordedPractice recorded = registry.record(Practice.parse(required(system), body));
        return Created.of(
                uri.getBaseUriBuilder()
                        .path("entries")
                        .path(recorded.entry().toString())
                        .build(),
                true,
                LaidDownJson.of(recorded));
    }

    @GET
    @Operation(operationId = "listPractices", summary = "What was laid down about a system, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "404", description = "No system has such an id")
    public Response list(
            @PathParam("system") String system,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), registry.of(required(system)), LaidDownJson::of);
    }

    private static SystemId required(String system) {
        return Ids.optional(system, SystemId::new)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No AI system can have this id."));
    }
}
