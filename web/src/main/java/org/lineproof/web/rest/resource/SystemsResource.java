package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.body.Spoken;
import org.lineproof.web.rest.view.DeclaredJson;
import org.lineproof.web.rest.view.FindingsJson;
import org.lineproof.web.sso.Roles;

/** The AI systems of the organisation. */
@Path("systems")
@RequestScoped
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class SystemsResource {

    @Inject
    AiSystemRegistry registry;

    @Inject
    EvidenceEvaluation evaluation;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENGINEER, Roles.ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PIPELINE})
    @Operation(
            operationId = "registerSystem",
            summary = "Registers an AI system and opens its log",
            description =
                    "{\"id\",\"name\",\"intendedPurpose\",\"role\":\"provider|deployer|both\",\"annexIII\":\"5(a)\",\"classificationReasoning\",\"recordProofs\":false}."
                        + " A declaration is never changed: the same again answers 200, another under the same id"
                        + " 409.")
    @APIResponse(responseCode = "201", description = "Registered; Location names it")
    @APIResponse(responseCode = "200", description = "The very same was registered before")
    @APIResponse(responseCode = "409", description = "The id is taken by another declaration")
    @APIResponse(responseCode = "422", description = "A field's content cannot be taken")
    public Response register(ObjectNode body, @Context UriInfo uri) {
        Registered<AiSystem> system = registry.register(AiSystemDeclaration.parse(body));
        return Created.of(
                uri.getAbsolutePathBuilder().path(system.value().id().value()).build(),
                system.created(),
                DeclaredJson.of(system.value()));
    }

    @GET
    @Operation(operationId = "listSystems", summary = "All AI systems by id")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), registry.all(), DeclaredJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSystem", summary = "One AI system as it was declared")
    @APIResponse(responseCode = "200", description = "The declaration and its entry in the log audit")
    @APIResponse(responseCode = "404", description = "No such system")
    public ObjectNode get(@PathParam("id") String id) {
        return DeclaredJson.of(required(id));
    }

    @GET
    @Path("{id}/findings")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN})
    @Operation(
            operationId = "getFindings",
            summary = "What the checks find in the recorded evidence, as of the newest checkpoints",
            description = "Outcomes are PASSED, FAILED and INDETERMINATE. What they mean in law is for a person to"
                    + " decide. Titles, reasons and cures are in the language of Accept-Language: en or de, else en.")
    @APIResponse(responseCode = "200", description = "Findings with reasons, log entries and what would cure them")
    @APIResponse(responseCode = "404", description = "No such system")
    public Response findings(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Spoken.language(accepted);
        return Spoken.in(
                language,
                Response.ok(FindingsJson.of(evaluation.evaluate(required(id).id(), language)))
                        .build());
    }

    private AiSystem required(String id) {
        return Ids.optional(id, SystemId::new)
                .flatMap(registry::find)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No AI system of this id is registered."));
    }
}
