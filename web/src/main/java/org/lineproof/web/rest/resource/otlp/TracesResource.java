package org.lineproof.web.rest.resource.otlp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.boundary.TraceIntake;
import org.lineproof.inference.entity.TraceOutcome;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.problem.Diagnosis;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.sso.Roles;

/** Traces of OpenTelemetry exporters (OTLP/HTTP 1.x): calls to generative models become declared receipts. */
@Path("traces")
@RequestScoped
@Tag(name = "Inference")
@RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
public class TracesResource {
    private static final System.Logger LOG = System.getLogger(TracesResource.class.getName());

    /** Codes of google.rpc by HTTP status. */
    private static final Map<Integer, Integer> CODES = Map.of(400, 3, 403, 7, 409, 10, 413, 8, 422, 3, 503, 14);

    private static final int INTERNAL = 13;
    private static final int RETRY_SECONDS = 5;
    private static final String SYSTEM_HEADER = "lineproof-system";

    @Inject
    TraceIntake intake;

    @POST
    @Consumes({OtlpForm.PROTOBUF_TYPE, OtlpForm.JSON_TYPE})
    @Produces({OtlpForm.PROTOBUF_TYPE, OtlpForm.JSON_TYPE})
    @Operation(
            operationId = "recordTraces",
            summary = "Takes an OTLP ExportTraceServiceRequest, protobuf or JSON; gzip is accepted",
            description = "Spans with gen_ai.operation.name and a model become receipts of evidence class DECLARED:"
                    + " nobody signed them. Other spans are ignored and counted in the header Lineproof-Ignored-Spans."
                    + " The AI system is named by the attribute lineproof.system of span or resource, by the header"
                    + " lineproof-system, or by service.name. A span that comes again within a day makes no second"
                    + " receipt. Exporters need only the endpoint: OTEL_EXPORTER_OTLP_ENDPOINT=https://<host>/api.")
    @APIResponse(
            responseCode = "200",
            description = "ExportTraceServiceResponse; partial_success names what can never be taken")
    @APIResponse(responseCode = "400", description = "google.rpc.Status: no request of this form; do not send it again")
    @APIResponse(responseCode = "413", description = "google.rpc.Status: larger than 20 MB or 10,000 spans")
    @APIResponse(responseCode = "503", description = "google.rpc.Status: send it again after Retry-After seconds")
    public Response record(
            InputStream body,
            @Context HttpHeaders headers,
            @Parameter(description = "the AI system of spans that name none") @HeaderParam(SYSTEM_HEADER) @Nullable
                    String system) {
        Optional<String> named = Optional.ofNullable(system);
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())) {
            return answered(OtlpForm.JSON, () -> intake.recordJson(body.readAllBytes(), named));
        }
        return answered(OtlpForm.PROTOBUF, () -> intake.recordProtobuf(body.readAllBytes(), named));
    }

    @FunctionalInterface
    private interface Recording {
        TraceOutcome record() throws IOException;
    }

    /** Whatever goes wrong is told in the words of OTLP: exporters read no problem details. */
    private static Response answered(OtlpForm form, Recording recording) {
        try {
            TraceOutcome outcome = recording.record();
            return Response.ok(form.response(outcome.rejected().size(), words(outcome)), form.mediaType())
                    .header("Lineproof-Recorded-Spans", outcome.recorded())
                    .header("Lineproof-Repeated-Spans", outcome.repeated())
                    .header("Lineproof-Ignored-Spans", outcome.ignored())
                    .build();
        } catch (IOException | RuntimeException e) {
            return refused(form, Diagnosis.of(e), e);
        }
    }

    private static Response refused(OtlpForm form, Problem problem, Exception cause) {
        String message = problem.detail();
        if (problem.errorId() != null) {
            LOG.log(System.Logger.Level.ERROR, "error " + problem.errorId() + " at traces", cause);
            message += " Error id: " + problem.errorId();
        }
        int status = problem.status() == 422 ? 400 : problem.status();
        Response.ResponseBuilder answer = Response.status(status)
                .type(form.mediaType())
                .entity(form.status(CODES.getOrDefault(status, INTERNAL), message));
        return status == 503 ? answer.header("Retry-After", RETRY_SECONDS).build() : answer.build();
    }

    private static String words(TraceOutcome outcome) {
        if (outcome.rejected().isEmpty()) {
            return "";
        }
        TraceOutcome.Rejected first = outcome.rejected().get(0);
        Refusal reason = first.reason();
        return outcome.rejected().size() + " spans cannot be recorded; the first, " + first.spanId() + " of trace "
                + first.traceId() + ": " + (reason.field() == null ? "" : reason.field() + ": ") + reason.reason();
    }
}
