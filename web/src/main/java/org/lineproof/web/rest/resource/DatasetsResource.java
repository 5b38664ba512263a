package org.lineproof.web.rest.resource;

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
import org.lineproof.registry.boundary.DatasetRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DeclaredDataset;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.DeclaredJson;
import org.lineproof.web.sso.Roles;

/** The data sets of which the organisation declares that they come from outside its observed pipelines. */
@Path("datasets")
@RequestScoped
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class DatasetsResource {

    @Inject
    DatasetRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENGINEER, Roles.ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PIPELINE})
    @Operation(
            operationId = "declareDataset",
            summary = "Declares a data set as a source: no event is expected that produced it",
            description = "{\"namespace\",\"name\",\"kind\":\"source\"} as OpenLineage names the data set.")
    @APIResponse(responseCode = "201", description = "Declared")
    @APIResponse(responseCode = "200", description = "The very same was declared before")
    @APIResponse(responseCode = "422", description = "A field's content cannot be taken")
    public Response declare(ObjectNode body, @Context UriInfo uri) {
        Registered<DeclaredDataset> dataset = registry.register(DatasetDeclaration.parse(body));
        return Created.of(uri.getAbsolutePath(), dataset.created(), DeclaredJson.of(dataset.value()));
    }

    @GET
    @Operation(operationId = "listDeclaredDatasets", summary = "All declared data sets by namespace and name")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), registry.all(), DeclaredJson::of);
    }
}
