package org.lineproof.web.rest.resource.trust;

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
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.trust.TrustJson;
import org.lineproof.web.sso.Roles;

/** What proofs are checked with: proposed by one person, approved by another. */
@Path("trust-anchors")
@RequestScoped
@Tag(name = "Trust anchors")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class TrustAnchorsResource {

    /** How an id begins. Paths go without it: a server that checks permissions by URL takes no colon there. */
    private static final String ID = "sha256:";

    @Inject
    TrustAnchorRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(
            operationId = "proposeTrustAnchor",
            summary = "Proposes what the proofs of a model version are checked with",
            description =
                    "The body is the anchor, format lineproof-trust-anchor/v1. Its id is the SHA-256 digest of its"
                            + " RFC 8785 form; paths have its 64 hexadecimal digits alone. It counts when another"
                            + " person has approved it.")
    @APIResponse(responseCode = "201", description = "Proposed; Location names it")
    @APIResponse(responseCode = "200", description = "The very same was proposed before")
    @APIResponse(responseCode = "400", description = "A member is missing, unknown or malformed; the problem names it")
    @APIResponse(responseCode = "409", description = "Name and version are taken by another anchor")
    @APIResponse(responseCode = "422", description = "Unknown proof system, or no such model version is registered")
    public Response propose(ObjectNode body, @Context UriInfo uri) {
        Registered<AnchorStanding> proposed = registry.propose(anchor(body));
        return Created.of(
                uri.getAbsolutePathBuilder()
                        .path(proposed.value().anchor().digest())
                        .build(),
                proposed.created(),
                TrustJson.of(proposed.value()));
    }

    @GET
    @Operation(operationId = "listTrustAnchors", summary = "Trust anchors, the newest proposal first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("model") @Nullable String model,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        ModelDigest digest = Ids.query("model", model, ModelDigest::new);
        return Pages.cut(uri, PageQuery.of(page, size), registry.list(digest), TrustJson::of);
    }

    @GET
    @Path("{digest}")
    @Operation(operationId = "getTrustAnchor", summary = "One trust anchor with who proposed and approved it")
    @APIResponse(responseCode = "200", description = "The anchor and its entries in the log audit")
    @APIResponse(responseCode = "404", description = "No such anchor")
    public ObjectNode get(@PathParam("digest") String digest) {
        return registry.find(ID + digest)
                .map(TrustJson::of)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No trust anchor of this id was proposed."));
    }

    @POST
    @Path("{digest}/approval")
    @RolesAllowed({Roles.ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(
            operationId = "approveTrustAnchor",
            summary = "Approves a trust anchor that another person proposed",
            description = "From now on proofs are verified with it, and those that waited for it are looked at again.")
    @APIResponse(responseCode = "200", description = "Approved")
    @APIResponse(responseCode = "403", description = "The caller proposed it: another person has to approve it")
    @APIResponse(responseCode = "404", description = "No such anchor")
    @APIResponse(responseCode = "409", description = "It was approved or withdrawn before")
    public ObjectNode approve(@PathParam("digest") String digest) {
        return TrustJson.of(registry.approve(ID + digest));
    }

    @POST
    @Path("{digest}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(
            operationId = "withdrawTrustAnchor",
            summary = "Withdraws a trust anchor: nothing rests on it any more",
            description =
                    "{\"reason\"}. What was verified with it counts as signed only, from now on. An anchor that ends"
                            + " as planned has a member validUntil instead.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such anchor")
    @APIResponse(responseCode = "409", description = "It was withdrawn before")
    public ObjectNode withdraw(@PathParam("digest") String digest, ObjectNode body) {
        try {
            return TrustJson.of(registry.withdraw(
                    ID + digest, Members.of(body, "").only("reason").text("reason")));
        } catch (MalformedJson e) {
            throw refusal(e);
        }
    }

    private static TrustAnchor anchor(ObjectNode body) {
        try {
            return TrustAnchor.of(body, "");
        } catch (MalformedJson e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(MalformedJson e) {
        return Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
    }
}
