package org.lineproof.web.rest.resource.counting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.lineproof.registry.boundary.CountSourceRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.counting.CountSource;
import org.lineproof.registry.entity.counting.CountSourceDeclaration;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.law.LaidDownJson;
import org.lineproof.web.sso.Roles;

/** Who may count the decisions of a system. */
@Path("count-sources")
@RequestScoped
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN})
public class CountSourcesResource {

    @Inject
    CountSourceRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "registerCountSource",
            summary = "Registers who may count the decisions of a system, with a key that is no producer's",
            description = "{\"system\",\"source\",\"signer\":{JWK}}; source is the iss of its counts. A registration is"
                    + " never changed.")
    @APIResponse(responseCode = "201", description = "Registered in the log audit; Location names the entry")
    @APIResponse(responseCode = "200", description = "The very same was registered before")
    @APIResponse(responseCode = "409", description = "The source is registered with another key")
    @APIResponse(responseCode = "422", description = "Unknown system, or the key signs for a model of it")
    public Response register(ObjectNode body, @Context UriInfo uri) {
        Registered<CountSource> source = registry.register(CountSourceDeclaration.parse(body));
        return Created.of(
                uri.getBaseUriBuilder()
                        .path("entries")
                        .path(source.value().entry().toString())
                        .build(),
                source.created(),
                LaidDownJson.of(source.value()));
    }

    @GET
    @Operation(operationId = "listCountSources", summary = "The registered sources of a system by name")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("system") @Nullable String system,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        SystemId id = Ids.required("system", system, SystemId::new);
        return Pages.cut(uri, PageQuery.of(page, size), registry.of(id), LaidDownJson::of);
    }
}
