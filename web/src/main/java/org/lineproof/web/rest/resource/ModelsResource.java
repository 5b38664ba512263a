package org.lineproof.web.rest.resource;

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
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.DeclaredJson;
import org.lineproof.web.sso.Roles;

/** The registered model versions and the keys that sign for them. */
@Path("models")
@RequestScoped
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class ModelsResource {

    @Inject
    ModelRegistry registry;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENGINEER, Roles.ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PIPELINE})
    @Operation(
            operationId = "registerModel",
            summary = "Registers a model version with the public key of its server",
            description =
                    "{\"system\",\"name\",\"version\",\"digest\":\"sha256:<hex>\",\"signer\":{JWK},\"trainedBy\":{\"namespace\",\"job\"}};"
                        + " trainedBy may be left out. Receipts are accepted when the signer's key verifies them.")
    @APIResponse(responseCode = "201", description = "Registered; Location names it")
    @APIResponse(responseCode = "200", description = "The very same was registered before")
    @APIResponse(responseCode = "409", description = "Digest or name and version are taken by another declaration")
    @APIResponse(responseCode = "422", description = "The system is unknown, or a field's content cannot be taken")
    public Response register(ObjectNode body, @Context UriInfo uri) {
        Registered<ModelVersion> model = registry.register(ModelDeclaration.parse(body));
        ModelDeclaration declared = model.value().declaration();
        return Created.of(
                uri.getAbsolutePathBuilder()
                        .path(declared.system().value())
                        .path(declared.digest().digits())
                        .build(),
                model.created(),
                DeclaredJson.of(model.value()));
    }

    @GET
    @Operation(operationId = "listModels", summary = "The model versions of a system, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("system") @Nullable String system,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        SystemId id = Ids.required("system", system, SystemId::new);
        return Pages.cut(uri, PageQuery.of(page, size), registry.of(id), DeclaredJson::of);
    }

    @GET
    @Path("{system}/{digest}")
    @Operation(
            operationId = "getModel",
            summary = "One model version by its digest",
            description = "digest is its 64 hexadecimal digits, without sha256:.")
    @APIResponse(responseCode = "200", description = "The declaration and its entry in the log audit")
    @APIResponse(responseCode = "404", description = "No such model version")
    public ObjectNode get(@PathParam("system") String system, @PathParam("digest") String digest) {
        return Ids.optional(system, SystemId::new)
                .flatMap(id ->
                        Ids.optional(digest, ModelDigest::ofDigits).flatMap(sha256 -> registry.byDigest(id, sha256)))
                .map(DeclaredJson::of)
                .orElseThrow(() -> new ProblemException(
                        404, "not-found", "No model version of this digest is registered for this system."));
    }
}
