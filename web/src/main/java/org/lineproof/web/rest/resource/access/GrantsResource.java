package org.lineproof.web.rest.resource.access;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.boundary.access.AccessRegistry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.NewGrant;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.access.GrantJson;
import org.lineproof.web.sso.Roles;

/** What auditors may read, until when. */
@Path("grants")
@RequestScoped
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class GrantsResource {

    @Inject
    AccessRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMPLIANCE_OFFICER)
    @Operation(
            operationId = "grantAccess",
            summary = "Grants an auditor read access to one AI system or to the whole organisation",
            description =
                    "{\"auditor\",\"system\"?,\"until\",\"reason\"}. auditor is the account as the identity provider"
                        + " names it; without system the whole organisation is meant. until is the last day, in UTC,"
                        + " at most a year from today.")
    @APIResponse(responseCode = "201", description = "Granted; Location names the grant")
    @APIResponse(responseCode = "200", description = "The very same grant holds already")
    @APIResponse(responseCode = "400", description = "A member is missing, unknown or malformed; the problem names it")
    @APIResponse(responseCode = "422", description = "The system is not registered, or the day is past or too far away")
    public Response grant(ObjectNode body, @Context UriInfo uri) {
        Registered<GrantStanding> granted = registry.grant(order(body));
        return Created.of(
                uri.getAbsolutePathBuilder()
                        .path(granted.value().id().toString())
                        .build(),
                granted.created(),
                GrantJson.of(granted.value()));
    }

    @GET
    @Operation(
            operationId = "listGrants",
            summary = "All grants with what became of them, the newest first",
            description = "An auditor sees those to the own account. State is granted, ended or revoked.")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        PageQuery wanted = PageQuery.of(page, size);
        Page<GrantStanding> found = registry.list(wanted.request());
        return Pages.of(uri, wanted, found.items(), found.total(), GrantJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getGrant", summary = "One grant with what became of it")
    @APIResponse(
            responseCode = "200",
            description =
                    "{id,state,auditor,system,until,reason,grantedBy,grantedAt,revoked}; auditor, reason and grantedBy"
                            + " are null after an erasure")
    @APIResponse(responseCode = "404", description = "No such grant, or one to another account")
    public ObjectNode get(@PathParam("id") String id) {
        return GrantJson.of(registry.find(id(id)).orElseThrow(GrantsResource::unknown));
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Roles.COMPLIANCE_OFFICER)
    @Operation(
            operationId = "revokeGrant",
            summary = "Takes a grant back, from now on",
            description = "Revoking it again changes nothing. To give the access back, grant it anew.")
    @APIResponse(responseCode = "200", description = "The grant, revoked")
    @APIResponse(responseCode = "404", description = "No such grant")
    public ObjectNode revoke(@PathParam("id") String id) {
        return GrantJson.of(registry.revoke(id(id)));
    }

    private static NewGrant order(ObjectNode body) {
        try {
            Members json = Members.of(body, "").only("auditor", "reason", "system", "until");
            return new NewGrant(
                    json.text("auditor"),
                    json.has("system") ? json.read("system", SystemId::new) : null,
                    json.read("until", GrantsResource::day),
                    json.text("reason"));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a day, as 2026-12-31", e);
        }
    }

    private static UUID id(String text) {
        return Ids.uuid(text).orElseThrow(GrantsResource::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("there is no grant of this id");
    }
}
