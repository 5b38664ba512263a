package org.lineproof.web.rest.resource.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.reporting.boundary.disclosure.DisclosedDecisions;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.view.disclosure.DisclosureJson;
import org.lineproof.web.sso.Roles;

/** What was disclosed to the caller: all that a relying party reads here. */
@Path("disclosures")
@RequestScoped
@Tag(name = "Disclosures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.RELYING_PARTY)
public class DisclosedResource {

    @Inject
    DisclosedDecisions decisions;

    @GET
    @Path("{token}")
    @Operation(
            operationId = "openDisclosure",
            summary = "A decision that was disclosed to the caller, in plain words",
            description =
                    "The fields shown, and what the offline verifier says of the bundle against the pin file of this"
                            + " installation. Each opening is an entry of the log audit.")
    @APIResponse(
            responseCode = "200",
            description = "{id,state,recipient,reason,disclosedAt,expiresAt,organisation,fields,verification}")
    @APIResponse(responseCode = "404", description = "No disclosure of this link was made for the caller")
    @APIResponse(responseCode = "410", description = "It is expired or withdrawn, or the decision was erased")
    @APIResponse(responseCode = "503", description = "The decision's entry is not published yet; try again in seconds")
    public Response open(@PathParam("token") String token) {
        return Response.ok(DisclosureJson.of(decisions.open(token(token))))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{token}/bundle")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDisclosedBundle",
            summary = "The same as a bundle, to be checked without us",
            description = "Check it with java -jar lineproof-verify.jar --pins pins.json bundle.zip; take the pin file"
                    + " from another hand than the bundle.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "No disclosure of this link was made for the caller")
    @APIResponse(responseCode = "410", description = "It is expired or withdrawn, or the decision was erased")
    @APIResponse(responseCode = "503", description = "The decision's entry is not published yet; try again in seconds")
    public Response bundle(@PathParam("token") String token) {
        return BundleAnswer.of(decisions.bundle(token(token)), "disclosed");
    }

    private static DisclosureToken token(String text) {
        return Ids.optional(text, DisclosureToken::new)
                .orElseThrow(() -> Refusal.notFound("no disclosure of this link was made for your account"));
    }
}
