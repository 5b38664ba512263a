package org.lineproof.web.rest.resource.imported;

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
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.imported.ImportedJson;
import org.lineproof.web.sso.Roles;

/** Pin files of other organisations: proposed by one person, approved by another. */
@Path("supplier-pins")
@RequestScoped
@Tag(name = "Imported bundles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class SupplierPinsResource {

    /** How a digest begins. Paths go without it: a server that checks permissions by URL takes no colon there. */
    static final String DIGEST = "sha256:";

    @Inject
    SupplierTrust trust;

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "proposeSupplierPins",
            summary = "Proposes the pin file of another organisation, under which its bundles are verified",
            description =
                    "The body is the file, format lineproof-pins/v1, at most 1 MB, as it came from the supplier by"
                            + " another way than the bundles. It counts when another person has approved it.")
    @APIResponse(responseCode = "201", description = "Proposed")
    @APIResponse(responseCode = "200", description = "The very same file was proposed before")
    @APIResponse(responseCode = "400", description = "It is no pin file; the problem names the member")
    public Response propose(byte[] pins, @QueryParam("supplier") @Nullable String supplier, @Context UriInfo uri) {
        Registered<SupplierStanding> proposed = trust.propose(supplier == null ? "" : supplier, pins);
        return Created.of(uri.getAbsolutePath(), proposed.created(), ImportedJson.of(proposed.value()));
    }

    @GET
    @Operation(operationId = "listSupplierPins", summary = "Pin files of suppliers, the newest proposal first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), trust.list(), ImportedJson::of);
    }

    @POST
    @Path("{digest}/approval")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "approveSupplierPins",
            summary = "Approves a pin file that another person proposed",
            description = "Compare the digest with the one that the supplier names. From now on bundles are imported"
                    + " under it.")
    @APIResponse(responseCode = "200", description = "Approved")
    @APIResponse(responseCode = "403", description = "The caller proposed it: another person has to approve it")
    @APIResponse(responseCode = "404", description = "No such pin file")
    @APIResponse(responseCode = "409", description = "It was approved or withdrawn before")
    public ObjectNode approve(@PathParam("digest") String digest) {
        return ImportedJson.of(trust.approve(required(digest)));
    }

    @POST
    @Path("{digest}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawSupplierPins",
            summary = "Withdraws a pin file: nothing more is imported under it",
            description = "{\"reason\"}. What was imported before stays, and names the pin file.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such pin file")
    @APIResponse(responseCode = "409", description = "It was withdrawn before")
    public ObjectNode withdraw(@PathParam("digest") String digest, ObjectNode body) {
        try {
            return ImportedJson.of(trust.withdraw(
                    required(digest), Members.of(body, "").only("reason").text("reason")));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private static ModelDigest required(String digest) {
        return Ids.optional(DIGEST + digest, ModelDigest::new)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No pin file can have this digest."));
    }
}
