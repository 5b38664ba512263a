package org.lineproof.web.rest.resource.law;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.lineproof.assurance.boundary.CheckDirectory;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.law.LawJson;
import org.lineproof.web.sso.Roles;

/** The versions of the law as data, and the requirements in each. */
@Path("catalogues")
@RequestScoped
@Tag(name = "Law")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class CataloguesResource {

    @Inject
    RequirementCatalogue law;

    @Inject
    CheckDirectory checks;

    @GET
    @Operation(operationId = "listCatalogues", summary = "The versions of the law as data, side by side")
    @APIResponse(responseCode = "200", description = "A page of the list, the oldest first")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), law.versions().versions(), this::head);
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getCatalogue", summary = "One version: the texts behind it and the day it describes")
    @APIResponse(responseCode = "200", description = "The head of the version")
    @APIResponse(responseCode = "404", description = "No such version")
    public ObjectNode get(@PathParam("version") String version) {
        return head(required(version));
    }

    @GET
    @Path("{version}/requirements")
    @Operation(
            operationId = "listRequirements",
            summary = "Requirements by role, risk class, point of Annex III, day, article and words",
            description = "riskClass is annex-iii, annex-i, gpai, transparency or minimal; point is a question about"
                    + " annex-iii; on is a day: those that apply then, also where only the letter of the law says so"
                    + " (disputed, with both dates). All parameters may be left out.")
    @APIResponse(responseCode = "200", description = "A page of the list, in the order of the law")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read; the field names it")
    @APIResponse(responseCode = "404", description = "No such version")
    public Response requirements(
            @PathParam("version") String version,
            @BeanParam RequirementParameters asked,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        Catalogue catalogue = required(version);
        return Pages.cut(
                uri,
                PageQuery.of(page, size),
                asked.query(catalogue).in(catalogue),
                match -> LawJson.requirement(
                        catalogue,
                        match.requirement(),
                        match.duty(),
                        checks.of(match.requirement().id())));
    }

    @GET
    @Path("{version}/requirements/{id}")
    @Operation(operationId = "getRequirement", summary = "One requirement, with what computes it and the reports on it")
    @APIResponse(responseCode = "200", description = "The requirement")
    @APIResponse(responseCode = "404", description = "No such version or requirement")
    public ObjectNode requirement(@PathParam("version") String version, @PathParam("id") String id) {
        Catalogue catalogue = required(version);
        return catalogue
                .find(id)
                .map(found -> LawJson.requirement(catalogue, found, null, checks.of(id)))
                .orElseThrow(() -> new ProblemException(
                        404, "not-found", "Catalogue " + version + " has no requirement of this id."));
    }

    @GET
    @Path("{version}/annex-iii")
    @Operation(operationId = "listAnnexIII", summary = "The high-risk use cases of Annex III")
    @APIResponse(responseCode = "200", description = "A page of the list, in the order of the annex")
    @APIResponse(responseCode = "404", description = "No such version")
    public Response annex(
            @PathParam("version") String version,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        Catalogue catalogue = required(version);
        return Pages.cut(
                uri, PageQuery.of(page, size), catalogue.annexEntries(), entry -> LawJson.annexEntry(catalogue, entry));
    }

    @GET
    @Path("{version}/reports")
    @Operation(operationId = "listReportDefinitions", summary = "What the reports have to hold")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "404", description = "No such version")
    public Response reports(
            @PathParam("version") String version,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        Catalogue catalogue = required(version);
        return Pages.cut(
                uri, PageQuery.of(page, size), catalogue.reports(), report -> LawJson.report(catalogue, report));
    }

    private ObjectNode head(Catalogue catalogue) {
        return LawJson.head(catalogue, catalogue.equals(law.current()));
    }

    private Catalogue required(String version) {
        return law.versions()
                .version(version)
                .orElseThrow(() -> new ProblemException(404, "not-found", "There is no catalogue of this version."));
    }
}
