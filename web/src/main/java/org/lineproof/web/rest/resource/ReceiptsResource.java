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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.boundary.InferenceReceipt;
import org.lineproof.inference.boundary.InferenceRegistrar;
import org.lineproof.inference.boundary.proof.ProofsOnChain;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.proof.ReceiptAnswers;
import org.lineproof.web.rest.view.BatchJson;
import org.lineproof.web.rest.view.EntryJson;
import org.lineproof.web.rest.view.ReceiptJson;
import org.lineproof.web.rest.view.trust.OnChainJson;
import org.lineproof.web.sso.Roles;

/** Inference receipts: signed statements about single decisions of a model. */
@Path("receipts")
@RequestScoped
@Tag(name = "Inference")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class ReceiptsResource {

    @Inject
    InferenceRegistrar registrar;

    @Inject
    InferenceQuery query;

    @Inject
    Anchors anchors;

    @Inject
    ReceiptAnswers proofs;

    @Inject
    ProofsOnChain onChain;

    @POST
    @Consumes({"application/sd-jwt", "application/jose", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(
            operationId = "recordReceipt",
            summary = "Records one inference receipt: an SD-JWT or a compact JWS",
            description = "The signature is verified at once against the key registered with the model. What is"
                    + " answered is durable and carries the signed promise of publication.\n\n"
                    + "    curl -sS -X POST $API/receipts -H \"Authorization: Bearer $TOKEN\" \\\n"
                    + "      -H 'Content-Type: application/sd-jwt' --data-binary @receipt.sd-jwt")
    @APIResponse(responseCode = "201", description = "Durable; Location names the receipt")
    @APIResponse(responseCode = "200", description = "The same statement was recorded before: its first answer again")
    @APIResponse(responseCode = "409", description = "The sequence number is taken by another statement")
    @APIResponse(responseCode = "413", description = "The body is larger than 20 MB")
    @APIResponse(responseCode = "422", description = "Unknown system, or a signature that does not verify")
    public Response record(byte[] token, @Context UriInfo uri) {
        InferenceReceipt receipt = registrar.record(new String(token, StandardCharsets.UTF_8));
        UUID id = receipt.acknowledgement().entry();
        return Created.of(
                uri.getAbsolutePathBuilder().path(id.toString()).build(),
                !receipt.repeated(),
                EntryJson.of(receipt.acknowledgement()));
    }

    @POST
    @Path("batch")
    @Consumes({"application/x-ndjson", "application/jsonl", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(
            operationId = "recordReceipts",
            summary = "Records many receipts: one JSON object {\"receipt\":\"<token>\"} a line",
            description =
                    "Each line is judged by itself; the accepted ones are recorded in one transaction. The body may"
                            + " be gzip (Content-Encoding) and has at most 20 MB after inflating.")
    @APIResponse(responseCode = "200", description = "status success, partial or failure, with the refused lines")
    @APIResponse(responseCode = "413", description = "The body is larger than 20 MB after inflating")
    public ObjectNode recordBatch(InputStream lines) {
        return BatchJson.of(registrar.recordBatch(lines));
    }

    @GET
    @Operation(operationId = "listReceipts", summary = "Receipts, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("system") @Nullable String system,
            @QueryParam("producer") @Nullable String producer,
            @Parameter(description = "received at or after, RFC 3339") @QueryParam("from") @Nullable String from,
            @Parameter(description = "received before, RFC 3339") @QueryParam("to") @Nullable String to,
            @QueryParam("model") @Nullable String model,
            @Parameter(description = "true or false") @QueryParam("modelRegistered") @Nullable String registered,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        ReceiptFilter filter = new ReceiptFilter(
                Ids.query("system", system, SystemId::new),
                Ids.query("producer", producer, text -> text),
                Ids.query("from", from, Instant::parse),
                Ids.query("to", to, Instant::parse),
                Ids.query("model", model, ModelDigest::new),
                Ids.query("modelRegistered", registered, Ids::truth));
        PageQuery wanted = PageQuery.of(page, size);
        Page<ReceiptRow> found = query.list(filter, wanted.request());
        return Pages.of(uri, wanted, found.items(), found.total(), ReceiptJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getReceipt",
            summary = "A receipt: what it states, what stands behind it, and how far its log has come",
            description =
                    "Evidence class and state of the log are two things; so is the state of a proof. What a node of"
                            + " the chain says about the proof (proof.onChain.node) is one node's word and no verdict.")
    @APIResponse(responseCode = "200", description = "The receipt with its entry's proof and, if anchored, the anchor")
    @APIResponse(responseCode = "404", description = "No such receipt")
    public ObjectNode get(@PathParam("id") String id) {
        ReceiptView view = Ids.uuid(id)
                .flatMap(query::receipt)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No receipt of this id is recorded."));
        ObjectNode json = ReceiptJson.of(view, anchors.of(view.standing()));
        if (json.get("proof") instanceof ObjectNode proof) {
            proof.set("onChain", OnChainJson.of(onChain.of(view.id())));
        }
        return json;
    }

    @GET
    @Path("{id}/receipt")
    @Produces({MediaType.APPLICATION_JSON, ReceiptAnswers.COSE, ReceiptAnswers.SCITT, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "getReceiptProof",
            summary = "The log's receipt for this inference receipt, to be checked without us",
            description = "As /entries/{id}/receipt, which has the forms.")
    @APIResponse(responseCode = "200", description = "The receipt under the newest checkpoint")
    @APIResponse(responseCode = "404", description = "No such receipt")
    @APIResponse(responseCode = "406", description = "None of the forms is accepted")
    @APIResponse(responseCode = "409", description = "Not published yet; ask again after Retry-After seconds")
    public Response proof(@PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
        Optional<UUID> recorded = Ids.uuid(id).flatMap(query::receipt).map(ReceiptView::id);
        return proofs.of(recorded, request, uri.getRequestUri().getPath());
    }
}
