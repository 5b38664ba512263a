package org.lineproof.web.rest.resource.answer;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.text.Language;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.body.Spoken;
import org.lineproof.web.rest.view.FindingsJson;
import org.lineproof.web.rest.view.law.LaidDownJson;
import org.lineproof.web.sso.Roles;

/** What an organisation answers to requirements that no check computes. */
@Path("systems/{system}/answers")
@RequestScoped
@Tag(name = "Assurance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN})
public class AnswersResource {

    @Inject
    AnswerRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "recordAnswer",
            summary = "Answers a requirement that no check computes",
            description =
                    "{\"requirement\",\"stance\":\"met|not-met|not-applicable\",\"text\",\"document\":\"sha256:...\",\"validFrom\",\"validUntil\"};"
                        + " the document was sent to /documents before. Earlier answers stay as the history.")
    @APIResponse(responseCode = "201", description = "Recorded in the log audit; Location names the entry")
    @APIResponse(
            responseCode = "422",
            description = "Unknown system, requirement or document, or a check computes the requirement")
    public Response record(@PathParam("system") String system, ObjectNode body, @Context UriInfo uri) {
        RecordedAnswer recorded = registry.record(required(system), body);
        return Created.of(
                uri.getBaseUriBuilder()
                        .path("entries")
                        .path(recorded.entry().toString())
                        .build(),
                true,
                LaidDownJson.of(recorded));
    }

    @GET
    @Operation(operationId = "listAnswers", summary = "All answers about a system, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "404", description = "No system can have this id")
    public Response list(
            @PathParam("system") String system,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), registry.of(required(system)), LaidDownJson::of);
    }

    @GET
    @Path("findings")
    @Operation(
            operationId = "listAnswerFindings",
            summary = "What the answers are worth as of the newest checkpoints",
            description = "One finding for each requirement that was ever answered: INDETERMINATE where the answer has"
                    + " run out. The evidence class is DECLARED. Titles, reasons and cures are in the language of"
                    + " Accept-Language: en or de, else en; what was answered stays as it was written.")
    @APIResponse(responseCode = "200", description = "A page of the findings, by requirement")
    @APIResponse(responseCode = "404", description = "No system can have this id")
    public Response findings(
            @PathParam("system") String system,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        Language language = Spoken.language(accepted);
        List<Finding> findings = registry.findings(required(system), language);
        return Spoken.in(language, Pages.cut(uri, PageQuery.of(page, size), findings, FindingsJson::of));
    }

    private static SystemId required(String system) {
        return Ids.optional(system, SystemId::new)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No AI system can have this id."));
    }
}
