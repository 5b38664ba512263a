package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.proof.ReceiptAnswers;
import org.lineproof.web.rest.view.EntryJson;
import org.lineproof.web.sso.Roles;

/** Log entries of any kind. */
@Path("entries")
@RequestScoped
@Tag(name = "Logs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class EntriesResource {

    @Inject
    LogReader reader;

    @Inject
    Anchors anchors;

    @Inject
    ReceiptAnswers receipts;

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEntry",
            summary = "An entry, how far it has come, and its proof of inclusion",
            description = "The leaf hash is SHA-256(0x00 || RFC 8785 bytes of content). State is pending, sequenced or"
                    + " published; members not yet known are null.")
    @APIResponse(responseCode = "200", description = "The entry with state, checkpoint, inclusion proof and anchor")
    @APIResponse(responseCode = "404", description = "No such entry")
    public ObjectNode get(@PathParam("id") String id) {
        return Ids.uuid(id)
                .flatMap(reader::standing)
                .map(standing -> {
                    ObjectNode json = EntryJson.withContent(standing);
                    json.set("anchor", anchors.of(standing));
                    return json;
                })
                .orElseThrow(() -> new ProblemException(404, "not-found", "No entry of this id is recorded."));
    }

    @GET
    @Path("{id}/receipt")
    @Produces({MediaType.APPLICATION_JSON, ReceiptAnswers.COSE, ReceiptAnswers.SCITT, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "getEntryReceipt",
            summary = "A receipt of the entry, to be checked without us",
            description = "By Accept: application/json (lineproof-receipt/v1), application/cose or"
                    + " application/scitt-receipt+cose (RFC 9942, tree RFC9162_SHA256), text/plain (C2SP tlog-proof).")
    @APIResponse(responseCode = "200", description = "The receipt under the newest checkpoint")
    @APIResponse(responseCode = "404", description = "No such entry")
    @APIResponse(responseCode = "406", description = "None of these forms is accepted")
    @APIResponse(responseCode = "409", description = "Not published yet; ask again after Retry-After seconds")
    public Response receipt(@PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
        return receipts.of(Ids.uuid(id), request, uri.getRequestUri().getPath());
    }
}
