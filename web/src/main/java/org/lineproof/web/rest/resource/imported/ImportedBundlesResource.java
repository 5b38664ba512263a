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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.imported.ImportedJson;
import org.lineproof.web.sso.Roles;

/** Bundles of other organisations as evidence about a system. */
@Path("imported-bundles")
@RequestScoped
@Tag(name = "Imported bundles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class ImportedBundlesResource {

    @Inject
    BundleImport imports;

    @POST
    @Consumes("application/zip")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "importBundle",
            summary = "Imports a bundle of another organisation, verified against that organisation's pins",
            description = "The body is the ZIP, at most 16 MB; system is the system of this organisation that it is"
                + " evidence about, pins the digest of an approved pin file, with or without sha256:, validUntil the"
                + " last day on which findings rest on it, a year from today if it is not given. Only what is VERIFIED"
                + " is kept.")
    @APIResponse(responseCode = "201", description = "Kept, with an entry in the log audit; Location names it")
    @APIResponse(responseCode = "200", description = "The very same was imported before under these pins")
    @APIResponse(responseCode = "409", description = "This very bundle was imported before and erased")
    @APIResponse(responseCode = "413", description = "More than 16 MB")
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown system or pin file, pins not approved, a bundle that is not verified, or one about other"
                            + " model versions than the system's; the problem says why")
    public Response take(
            byte[] zip,
            @QueryParam("system") @Nullable String system,
            @QueryParam("pins") @Nullable String pins,
            @QueryParam("validUntil") @Nullable String validUntil,
            @Context UriInfo uri) {
        Registered<ImportedBundle> taken = imports.take(
                system(system),
                required("pins", pins, ImportedBundlesResource::digest),
                zip,
                Ids.query("validUntil", validUntil, LocalDate::parse));
        return Created.of(
                uri.getAbsolutePathBuilder()
                        .path(taken.value().entry().toString())
                        .build(),
                taken.created(),
                json(taken.value()));
    }

    @GET
    @Operation(operationId = "listImportedBundles", summary = "What was imported about a system, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "400", description = "system is missing or malformed")
    public Response list(
            @QueryParam("system") @Nullable String system,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), imports.of(system(system)), this::json);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImportedBundle", summary = "What an imported bundle is about and how it was verified")
    @APIResponse(responseCode = "200", description = "Digest, the issuer's document, logs with sizes, the verdict")
    @APIResponse(responseCode = "404", description = "No such import")
    public ObjectNode get(@PathParam("id") String id) {
        return Ids.uuid(id).flatMap(imports::find).map(this::json).orElseThrow(ImportedBundlesResource::unknown);
    }

    @GET
    @Path("{id}/bundle")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(operationId = "getImportedBundleFile", summary = "The bundle as it was imported")
    @APIResponse(responseCode = "200", description = "The ZIP")
    @APIResponse(responseCode = "404", description = "No such import")
    public Response bundle(@PathParam("id") String id) {
        byte[] zip = Ids.uuid(id).flatMap(imports::content).orElseThrow(ImportedBundlesResource::unknown);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"imported-" + id + ".zip\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "eraseImportedBundle",
            summary = "Erases the bytes of an imported bundle",
            description = "{\"reason\"}, naming no person. The import and an entry imported-bundle-erasure in the log"
                    + " audit stay; findings that rested on it become INDETERMINATE.")
    @APIResponse(responseCode = "200", description = "Erased; there is no bundle to download any more")
    @APIResponse(responseCode = "404", description = "No such import")
    @APIResponse(responseCode = "409", description = "It was erased before")
    public ObjectNode erase(@PathParam("id") String id, ObjectNode body) {
        UUID bundle = Ids.uuid(id).orElseThrow(ImportedBundlesResource::unknown);
        try {
            imports.erase(bundle, Members.of(body, "").only("reason").text("reason"));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
        return imports.find(bundle).map(this::json).orElseThrow(ImportedBundlesResource::unknown);
    }

    private ObjectNode json(ImportedBundle bundle) {
        return ImportedJson.of(bundle, imports.erasure(bundle.entry()).orElse(null));
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "not-found", "No bundle was imported under this id.");
    }

    private static SystemId system(@Nullable String text) {
        return required("system", text, SystemId::new);
    }

    private static ModelDigest digest(String text) {
        String prefix = SupplierPinsResource.DIGEST;
        return new ModelDigest(text.startsWith(prefix) ? text : prefix + text);
    }

    private static <T> T required(String name, @Nullable String text, Function<String, T> reader) {
        T value = Ids.query(name, text, reader);
        if (value == null) {
            throw Refusal.malformed(name, "is missing; give it in the query");
        }
        return value;
    }
}
