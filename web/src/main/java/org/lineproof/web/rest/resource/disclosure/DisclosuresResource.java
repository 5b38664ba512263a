package org.lineproof.web.rest.resource.disclosure;

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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.reporting.boundary.disclosure.DisclosureDesk;
import org.lineproof.reporting.entity.disclosure.DisclosureOrder;
import org.lineproof.reporting.entity.disclosure.NewDisclosure;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.disclosure.DisclosureJson;
import org.lineproof.web.sso.PortalLogin;
import org.lineproof.web.sso.Roles;

/** To whom a decision was disclosed; the organisation's side. */
@Path("receipts/{receipt}/disclosures")
@RequestScoped
@Tag(name = "Disclosures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLIANCE_OFFICER)
public class DisclosuresResource {

    @Inject
    DisclosureDesk desk;

    @Inject
    PortalLogin portal;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discloseDecision",
            summary = "Discloses one decision to an insurer or an authority",
            description =
                    "{\"recipient\",\"reason\",\"fields\"?,\"expiresAt\"?}. The recipient is the account that may open"
                            + " the link. Without fields the usual ones are shown: model, decision with the salt of its"
                            + " proof, time, input commitment, outcome, proof. Without expiresAt it ends after 30 days."
                            + " The link is told in this answer and never again.")
    @APIResponse(responseCode = "201", description = "Disclosed, with the link and its token; Location is the list")
    @APIResponse(responseCode = "400", description = "A member is missing, unknown or malformed; the problem names it")
    @APIResponse(responseCode = "404", description = "No such receipt")
    @APIResponse(responseCode = "409", description = "It was disclosed too often")
    @APIResponse(
            responseCode = "422",
            description = "The receipt does not state a field, its proof tells of a person, or its content was erased")
    public Response disclose(@PathParam("receipt") String receipt, ObjectNode body, @Context UriInfo uri) {
        NewDisclosure made = desk.disclose(receipt(receipt), order(body));
        return Response.created(uri.getAbsolutePath())
                .entity(DisclosureJson.of(
                        made,
                        portal.getStart() + "disclosed.xhtml?token="
                                + made.token().text()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listDisclosures",
            summary = "To whom a decision was disclosed, the newest first, with each opening")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "404", description = "No such receipt")
    public Response list(
            @PathParam("receipt") String receipt,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), desk.list(receipt(receipt)), DisclosureJson::of);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawDisclosure",
            summary = "Withdraws a disclosure: its link opens nothing any more",
            description = "What the recipient took before, it has.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "The receipt has no such disclosure")
    @APIResponse(responseCode = "409", description = "It was withdrawn before")
    public ObjectNode withdraw(@PathParam("receipt") String receipt, @PathParam("id") String id) {
        return DisclosureJson.of(desk.withdraw(receipt(receipt), disclosure(id)));
    }

    @GET
    @Path("{id}/bundle")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDisclosureBundle",
            summary = "The bundle of a disclosure, to be handed over by another way than the link",
            description = "That it was taken is an entry of the log audit.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "The receipt has no such disclosure")
    @APIResponse(responseCode = "410", description = "It is expired or withdrawn, or the decision was erased")
    @APIResponse(responseCode = "503", description = "The decision's entry is not published yet; try again in seconds")
    public Response bundle(@PathParam("receipt") String receipt, @PathParam("id") String id) {
        UUID disclosure = disclosure(id);
        return BundleAnswer.of(desk.bundle(receipt(receipt), disclosure), disclosure.toString());
    }

    private static DisclosureOrder order(ObjectNode body) {
        try {
            Members json = Members.of(body, "").only("expiresAt", "fields", "reason", "recipient");
            return new DisclosureOrder(
                    json.text("recipient"),
                    json.text("reason"),
                    DisclosureOrder.fields(json.has("fields") ? json.readAll("fields", name -> name) : List.of()),
                    json.has("expiresAt")
                            ? json.read("expiresAt", DisclosuresResource::time)
                            : Instant.now().plus(DisclosureOrder.USUAL_LIFE));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a time in UTC, as 2026-12-31T00:00:00Z", e);
        }
    }

    private static UUID receipt(String text) {
        return Ids.uuid(text).orElseThrow(() -> Refusal.notFound("no receipt has this id"));
    }

    private static UUID disclosure(String text) {
        return Ids.uuid(text).orElseThrow(() -> Refusal.notFound("this receipt has no such disclosure"));
    }
}
