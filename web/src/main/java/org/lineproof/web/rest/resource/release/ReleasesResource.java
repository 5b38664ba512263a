package org.lineproof.web.rest.resource.release;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.boundary.seal.ReportSeals;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseDecision;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.view.release.ReleaseJson;
import org.lineproof.web.sso.Roles;

/** Whether an issued report may leave the house: decided by another person than the one who requested it. */
@Path("reports/{id}/release")
@RequestScoped
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class ReleasesResource {

    @Inject
    ReportRelease releases;

    @Inject
    ReportSeals seals;

    @GET
    @Operation(
            operationId = "getReportRelease",
            summary = "How far the release of a report is, and the digests of what is decided about",
            description = "State awaited, declined, released (its sealed files are being made, or step says what keeps"
                    + " them) or sealed. Of a sealed report archiveStamp tells until when its archive time stamps hold,"
                    + " how they were renewed, and what kept the last trial from succeeding.")
    @APIResponse(
            responseCode = "200",
            description = "{state,sealing,progress,step,decided,sealed,files,archiveStamp{validUntil,keptUntil,renewed,"
                    + "renewals[{number,at,by,entry,stampEndsAt}],problem{at,reason}}}")
    @APIResponse(responseCode = "404", description = "There is no such report")
    @APIResponse(responseCode = "409", description = "The report is not done")
    public ObjectNode get(@PathParam("id") String text) {
        UUID id = id(text);
        List<DraftFile> files = releases.drafts(id);
        return ReleaseJson.of(releases.standing(id).orElseThrow(), files, seals.standing(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "decideReportRelease",
            summary = "Releases a report that another person requested, or declines it",
            description =
                    "{\"decision\":\"release|decline\",\"reason\"}; whoever declines says why. A released report is"
                        + " sealed in the background: GET until the state is sealed, then fetch the formats sealed-pdf"
                        + " and container. Where a key, a time stamp or revocation data are missing, step says what to"
                        + " cure; the decision is kept, and the same request tries again.")
    @APIResponse(responseCode = "202", description = "Decided and logged; Location tells how far the sealing is")
    @APIResponse(responseCode = "403", description = "The caller requested it: another person has to decide")
    @APIResponse(responseCode = "404", description = "There is no such report")
    @APIResponse(responseCode = "409", description = "The report is not done, or was decided before")
    @APIResponse(responseCode = "422", description = "Declined without a reason")
    public Response decide(@PathParam("id") String text, ObjectNode body, @Context UriInfo uri) {
        return Response.accepted(ReleaseJson.of(releases.decide(id(text), ReleaseDecision.parse(body))))
                .location(uri.getAbsolutePath())
                .build();
    }

    @POST
    @Path("renewals")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "renewArchiveStamp",
            summary = "Renews the archive time stamps of a released report now",
            description = "The server does so by itself before they end. The formats sealed-pdf and container are the"
                    + " renewed ones from then on; the earlier files stay in the database.")
    @APIResponse(responseCode = "201", description = "Renewed and logged: archiveStamp of GET")
    @APIResponse(responseCode = "404", description = "There is no such report")
    @APIResponse(responseCode = "409", description = "The report is not sealed, or a new stamp would end no later")
    @APIResponse(responseCode = "422", description = "A seal does not hold")
    @APIResponse(responseCode = "503", description = "An authority gave no time stamp or no revocation data")
    public Response renew(@PathParam("id") String text) {
        return Response.status(Response.Status.CREATED)
                .entity(ReleaseJson.of(seals.renew(id(text))))
                .build();
    }

    private static UUID id(String text) {
        return Ids.uuid(text).orElseThrow(() -> Refusal.notFound("there is no report " + text));
    }
}
