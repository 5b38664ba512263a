package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.anchoring.boundary.TimeStampQuery;
import org.lineproof.web.rest.view.AuditJson;
import org.lineproof.web.rest.view.LedgerJson;
import org.lineproof.web.sso.Roles;

/** How the organisation's logs stand towards the ledger. */
@Path("ledger")
@RequestScoped
@Tag(name = "Logs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class LedgerResource {

    @Inject
    AnchorQuery anchors;

    @Inject
    TimeStampQuery timeStamps;

    @Inject
    LogAudit audit;

    @GET
    @Operation(
            operationId = "getLedger",
            summary = "Which ledger holds the heads, and since when some log is ahead of it")
    @APIResponse(responseCode = "200", description = "Members are null as long as nothing was anchored")
    public ObjectNode get() {
        ObjectNode json = LedgerJson.of(anchors.standing());
        json.set("timestamps", LedgerJson.of(timeStamps.standing()));
        return json;
    }

    @GET
    @Path("audit")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "auditListOfLogs",
            summary = "Compare the list of logs with the ledger, which numbers them",
            description = "Finds logs that were opened on the ledger and are kept from the list of logs.")
    @APIResponse(responseCode = "200", description = "What was found; log is null, entriesChecked counts logs")
    public ObjectNode auditList() {
        return AuditJson.of(audit.list());
    }
}
