package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.view.AuditJson;
import org.lineproof.web.rest.view.LogJson;
import org.lineproof.web.sso.Roles;

/** The organisation's logs; what anybody may read of them stands below /logs. */
@Path("logs")
@RequestScoped
@Tag(name = "Logs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class LogsResource {

    @Inject
    LogReader reader;

    @Inject
    LogAudit audit;

    @GET
    @Operation(operationId = "listLogs", summary = "All logs with their newest checkpoint")
    @APIResponse(responseCode = "200", description = "A page of the list; checkpoint is null before the first one")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), reader.logs(), this::form);
    }

    @GET
    @Path("{log: .+}/audit")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "auditLog",
            summary = "Recompute a log and compare it with contents, checkpoints and the ledger",
            description = "Reads the whole log: for one of a million entries, allow a minute.")
    @APIResponse(responseCode = "200", description = "What was found; no findings means that everything fits")
    @APIResponse(responseCode = "404", description = "There is no such log")
    public ObjectNode audit(@PathParam("log") String log) {
        LogName name = Ids.optional(log, LogName::new).orElseThrow(() -> Refusal.notFound("there is no log " + log));
        return AuditJson.of(audit.audit(name));
    }

    private ObjectNode form(EvidenceLog log) {
        return LogJson.of(log, reader.latest(log.name()).orElse(null));
    }
}
