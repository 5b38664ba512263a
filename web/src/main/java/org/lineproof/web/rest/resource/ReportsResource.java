package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.ReportJson;
import org.lineproof.web.rest.view.release.FileAnswer;
import org.lineproof.web.rest.view.release.FileVersion;
import org.lineproof.web.sso.Roles;

/** Traceability reports: requested here, made in the background, fetched when they are done. */
@Path("reports")
@RequestScoped
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class ReportsResource {

    @Inject
    ReportIssuance issuance;

    @Inject
    IssuedReportQuery reports;

    @Inject
    ReportRelease releases;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestReport",
            summary = "Requests a report",
            description =
                    "{\"definition\":\"R01\",\"system\",\"from\",\"to\",\"language\":\"en|de\",\"recipient\",\"legalBasis\",\"purpose\"};"
                        + " without from and to, the 365 days before now. R04 and R05 take \"withheld\":[names of"
                        + " fields of receipts], R05 asks for \"receipt\", the entry of the decision's receipt. GET"
                        + " the Location until the state is done.")
    @APIResponse(responseCode = "202", description = "Requested; Location tells how far it is")
    @APIResponse(
            responseCode = "422",
            description = "No such system, a report that cannot be made, or a member that does not fit it")
    public Response request(ObjectNode body, @Context UriInfo uri) {
        UUID id = issuance.request(ReportRequest.parse(body, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        URI location = address(uri, id);
        return Response.accepted(json(required(id), location))
                .location(location)
                .build();
    }

    @GET
    @Operation(operationId = "listReports", summary = "Requested reports, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "400", description = "No system or report definition can have this id")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("system") @Nullable String system,
            @Parameter(description = "R01 to R99") @QueryParam("definition") @Nullable String definition,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        ReportFilter filter = new ReportFilter(
                Ids.query("system", system, SystemId::new),
                Ids.query("definition", definition, ReportFilter::definition));
        PageQuery wanted = PageQuery.of(page, size);
        Page<ReportStanding> found = reports.list(filter, wanted.request());
        Map<UUID, ReleaseStanding> released = releases.standings(found.items());
        return Pages.of(
                uri,
                wanted,
                found.items(),
                found.total(),
                standing -> ReportJson.of(standing, released.get(standing.id()), address(uri, standing.id())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReport", summary = "How far a report is, and where its files are")
    @APIResponse(responseCode = "200", description = "State, percent and step; links when it is done")
    @APIResponse(responseCode = "404", description = "There is no such report")
    public ObjectNode get(@PathParam("id") String id, @Context UriInfo uri) {
        ReportStanding standing = required(id(id));
        return json(standing, address(uri, standing.id()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelReport", summary = "Stops a report that is not done yet")
    @APIResponse(responseCode = "204", description = "It stops at its next step")
    @APIResponse(responseCode = "409", description = "It is finished already")
    public void cancel(@PathParam("id") String id) {
        issuance.cancel(id(id));
    }

    @GET
    @Path("{id}/again")
    @Operation(
            operationId = "assembleReportAgain",
            summary = "Assembles an issued report again from its pins and compares the bytes",
            description =
                    "Takes as long as the report took; nothing is stored. A file differs after an erasure, or where"
                            + " a time stamp came since.")
    @APIResponse(responseCode = "200", description = "{documentId,identical,differing}")
    @APIResponse(responseCode = "404", description = "There is no such report, or it is not done")
    public ObjectNode again(@PathParam("id") String id) {
        ReportStanding standing = required(id(id));
        return ReportJson.of(reports.again(standing.id())
                .orElseThrow(() -> Refusal.notFound("the report is not done: " + standing.step())));
    }

    @GET
    @Path("{id}/{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getReportFile",
            summary = "A file of the report",
            description = "pdf: PDF/A-3a and PDF/UA-1 with the JSON attached. json: canonical JSON (RFC 8785), schema"
                    + " /schemas/report/v1.json. bundle: evidence bundle; check it with java -jar"
                    + " lineproof-verify.jar --pins pins.json bundle.zip, and take the pin file from another hand."
                    + " csv: every table as CSV in one ZIP. prov: lineage in W3C PROV-O, JSON-LD. cyclonedx: bill"
                    + " of materials, CycloneDX 1.7. openlineage: lineage events as received, NDJSON; these three"
                    + " only for reports of the whole system with nothing withheld. sealed-pdf: the PDF under the"
                    + " organisation's seal (PAdES B-LTA), and container: the bundle as ASiC-E, both of released"
                    + " reports alone, the newest unless a version is named.")
    @APIResponse(responseCode = "200", description = "The file; its ETag is the SHA-256 digest that was logged of it")
    @APIResponse(responseCode = "304", description = "The caller has it: If-None-Match names its digest")
    @APIResponse(responseCode = "404", description = "There is no such report, it is not done, or has no such file")
    public Response file(
            @PathParam("id") String id,
            @PathParam("format") String word,
            @Parameter(
                            description = "Of a file under a seal: 0 as it was sealed, 1 after the first renewal of its"
                                    + " archive time stamp, and so on. Of any other file: 0.")
                    @QueryParam("version")
                    @Nullable
                    String version,
            @Context Request request) {
        ReportStanding standing = required(id(id));
        ReportFormat format =
                ReportFormat.of(word).orElseThrow(() -> Refusal.notFound("a report has no file of the format " + word));
        return FileAnswer.of(standing, asked(standing, format, FileVersion.of(version)), request);
    }

    private StoredFile asked(ReportStanding standing, ReportFormat format, @Nullable Integer version) {
        StoredFile newest = reports.file(standing.id(), format).orElseThrow(() -> absent(standing, format));
        return version == null
                ? newest
                : reports.file(standing.id(), format, version)
                        .orElseThrow(() -> Refusal.notFound("this file has no version " + version
                                + "; the renewals of its archive time stamp are at the report's release"));
    }

    private ObjectNode json(ReportStanding standing, URI address) {
        return ReportJson.of(standing, releases.standing(standing.id()).orElse(null), address);
    }

    private static Refusal absent(ReportStanding standing, ReportFormat format) {
        if (standing.state() == ReportStanding.State.DONE
                && ReportFormat.sealed().contains(format)) {
            return Refusal.notFound("the report is not released and sealed; see its release");
        }
        return Refusal.notFound(
                standing.state() == ReportStanding.State.DONE
                        ? "this report has no file of the format " + format.word()
                        : "the report is not done: " + standing.step());
    }

    private ReportStanding required(UUID id) {
        return reports.standing(id).orElseThrow(() -> Refusal.notFound("there is no report " + id));
    }

    private static UUID id(String text) {
        return Ids.uuid(text).orElseThrow(() -> Refusal.notFound("there is no report " + text));
    }

    private static URI address(UriInfo uri, UUID id) {
        return uri.getBaseUriBuilder().path("reports").path(id.toString()).build();
    }
}
