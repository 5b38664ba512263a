package org.lineproof.web.rest.resource.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.view.law.LaidDownJson;
import org.lineproof.web.sso.Roles;

/** Documents under their own digests. */
@Path("documents")
@RequestScoped
@Tag(name = "Assurance")
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class DocumentsResource {

    @Inject
    AnswerRegistry registry;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "attachDocument",
            summary = "Keeps a document under its SHA-256 digest: the bytes are the body, at most 10 MB")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location names it. The same bytes again are the same document")
    @APIResponse(responseCode = "413", description = "More than 10 MB")
    public Response attach(
            byte[] content, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, @Context UriInfo uri) {
        AttachedDocument document = registry.attach(type == null ? MediaType.APPLICATION_OCTET_STREAM : type, content);
        return Created.of(
                uri.getAbsolutePathBuilder().path(document.digest().digits()).build(), true, LaidDownJson.of(document));
    }

    @GET
    @Path("{digest}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDocument",
            summary = "The bytes of a document",
            description = "digest is its 64 hexadecimal digits. Always an octet stream to be saved: what people attach"
                    + " is never shown by a browser under this address.")
    @APIResponse(responseCode = "200", description = "The bytes")
    @APIResponse(responseCode = "404", description = "No document of this digest is kept")
    public Response get(@PathParam("digest") String digest) {
        AttachedDocument document = Ids.optional(digest, ModelDigest::ofDigits)
                .flatMap(registry::document)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No document of this digest is kept."));
        return Response.ok(document.content(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + digest + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
