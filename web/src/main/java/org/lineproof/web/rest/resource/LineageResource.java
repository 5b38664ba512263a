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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.lineage.boundary.LineageIngestion;
import org.lineproof.lineage.boundary.LineageQuery;
import org.lineproof.lineage.boundary.RecordedLineage;
import org.lineproof.lineage.entity.DatasetRow;
import org.lineproof.lineage.entity.JobRow;
import org.lineproof.lineage.entity.RunRow;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.LineageJson;
import org.lineproof.web.sso.Roles;

/** OpenLineage events: clients of Airflow, Spark, dbt and Flink send here unchanged. */
@Path("lineage")
@RequestScoped
@Tag(name = "Lineage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class LineageResource {

    private static final int DEFAULT_DEPTH = 20;

    @Inject
    LineageIngestion ingestion;

    @Inject
    LineageQuery query;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(
            operationId = "recordLineage",
            summary = "Records an OpenLineage run, job or dataset event, or an array of them",
            description = "Durable before the answer. The same bytes again within a day get the first receipt. The body"
                    + " may be gzip (Content-Encoding), at most 20 MB after inflating.\n\n"
                    + "    curl -sS -X POST $API/lineage -H \"Authorization: Bearer $TOKEN\" \\\n"
                    + "      -H 'Content-Type: application/json' --data-binary @event.json")
    @APIResponse(responseCode = "201", description = "Durable: receipt stub with promise and deviations")
    @APIResponse(responseCode = "413", description = "The body is larger than 20 MB after inflating")
    @APIResponse(responseCode = "422", description = "The event's content cannot be taken")
    public Response record(byte[] body) {
        RecordedLineage recorded = ingestion.record(body);
        return Response.status(Response.Status.CREATED)
                .entity(LineageJson.of(recorded))
                .build();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.ENGINEER})
    @Operation(operationId = "recordLineageBatch", summary = "Records an array of events; each is judged by itself")
    @APIResponse(responseCode = "200", description = "status success, partial or failure, with the refused events")
    @APIResponse(responseCode = "413", description = "The body is larger than 20 MB after inflating")
    public ObjectNode recordBatch(byte[] body) {
        return LineageJson.of(ingestion.recordBatch(body));
    }

    @GET
    @Path("jobs")
    @Operation(operationId = "listJobs", summary = "Jobs that lineage saw, the last seen first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response jobs(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        PageQuery wanted = PageQuery.of(page, size);
        Page<JobRow> found = query.jobs(wanted.request());
        return Pages.of(uri, wanted, found.items(), found.total(), LineageJson::of);
    }

    @GET
    @Path("runs")
    @Operation(operationId = "listRuns", summary = "Runs that lineage saw, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response runs(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        PageQuery wanted = PageQuery.of(page, size);
        Page<RunRow> found = query.runs(wanted.request());
        return Pages.of(uri, wanted, found.items(), found.total(), LineageJson::of);
    }

    @GET
    @Path("datasets")
    @Operation(operationId = "listDatasets", summary = "Data sets that lineage saw, the last seen first")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response datasets(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        PageQuery wanted = PageQuery.of(page, size);
        Page<DatasetRow> found = query.datasets(wanted.request());
        return Pages.of(uri, wanted, found.items(), found.total(), LineageJson::of);
    }

    @GET
    @Path("upstream")
    @Operation(operationId = "getUpstream", summary = "What a data set was made of")
    @APIResponse(
            responseCode = "200",
            description = "Edges between jobs and data sets, each with the entry that shows it")
    public ObjectNode upstream(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("name") @Nullable String name,
            @Parameter(description = "1 to 50, 20 if not given") @QueryParam("depth") @Nullable String depth) {
        String space = Ids.required("namespace", namespace, text -> text);
        String called = Ids.required("name", name, text -> text);
        Integer steps = Ids.query("depth", depth, Integer::valueOf);
        return LineageJson.of(query.upstream(new DatasetId(space, called), steps == null ? DEFAULT_DEPTH : steps));
    }
}
