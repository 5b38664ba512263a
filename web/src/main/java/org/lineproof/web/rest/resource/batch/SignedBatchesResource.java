package org.lineproof.web.rest.resource.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.inference.boundary.BatchOutcome;
import org.lineproof.inference.boundary.InferenceRegistrar;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.view.BatchJson;
import org.lineproof.web.sso.Roles;

/** Batches of receipts that their producer signed as a whole. */
@Path("receipts/signed-batch")
@RequestScoped
@Tag(name = "Inference")
@Produces(MediaType.APPLICATION_JSON)
public class SignedBatchesResource {

    @Inject
    InferenceRegistrar registrar;

    @POST
    @Consumes({"application/x-ndjson", "application/jsonl", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(
            operationId = "recordSignedBatch",
            summary = "Records receipts under one signature: {\"batch\":\"<signed head>\"}, then"
                    + " {\"disclosures\":[...]} for each receipt",
            description = "The head is a compact JWS, header typ lineproof-batch+jwt, claims v (1), iss, system, epoch,"
                    + " first, count and root: the RFC 9162 root over the receipts. All receipts are recorded in one"
                    + " transaction or none, since the signature is over all of them. The same batch again gets the"
                    + " same receipts. The body may be gzip (Content-Encoding) and has at most 5,000 receipts and 20"
                    + " MB after inflating.")
    @APIResponse(responseCode = "200", description = "All are durable: status success and the receipts by index")
    @APIResponse(responseCode = "400", description = "The head or its number of receipts is ill-formed")
    @APIResponse(responseCode = "413", description = "The body is larger than 20 MB after inflating")
    @APIResponse(
            responseCode = "422",
            description = "Another root than was signed, or receipts that cannot be taken: errors names them by index"
                    + " and nothing was stored")
    public ObjectNode record(InputStream lines) {
        BatchOutcome outcome = registrar.recordSigned(lines);
        if (!outcome.failed().isEmpty()) {
            throw new ProblemException(Problem.ofFields(422, faults(outcome.failed())));
        }
        return BatchJson.of(outcome);
    }

    private static List<FieldFault> faults(List<BatchOutcome.Failed> failed) {
        return failed.stream()
                .map(refused -> new FieldFault(
                        "receipts[" + refused.index() + "]" + (refused.field() == null ? "" : "." + refused.field()),
                        refused.reason()))
                .toList();
    }
}
