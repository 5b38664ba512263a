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
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.boundary.LogAudit;
import org.lineproof.anchoring.boundary.audit.AuditQuery;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.registry.boundary.LogClosure;
import org.lineproof.registry.boundary.LogKeyRegistry;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.web.rest.body.Created;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.rest.proof.LogProofs;
import org.lineproof.web.rest.view.AuditJson;
import org.lineproof.web.rest.view.EntryJson;
import org.lineproof.web.rest.view.LogJson;
import org.lineproof.web.rest.view.witness.WitnessJson;
import org.lineproof.web.sso.Roles;

/** The organisation's logs; what anybody may read of them stands below /logs. */
@Path("logs")
@RequestScoped
@Tag(name = "Logs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE})
public class LogsResource {

    /** A log, where more follows: "system/audit" alone is the log of a system called audit, and no audit of anything. */
    private static final String LOG = "{log: (?:audit|lineage|system/[^/]+)(?:/[0-9]+)?}";

    @Inject
    LogReader reader;

    @Inject
    LogAudit audit;

    @Inject
    AuditQuery audits;

    @Inject
    LogProofs proofs;

    @Inject
    LogKeyRegistry keys;

    @Inject
    LogClosure closure;

    @Inject
    LogEnds ends;

    @GET
    @Operation(operationId = "listLogs", summary = "All logs with their newest checkpoint")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of the list; checkpoint and lastAudit are null before the first, closed while the log is"
                            + " open")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        Map<Integer, AuditGlance> last = audits.glances();
        return Pages.cut(uri, PageQuery.of(page, size), reader.logs(), log -> {
            AuditGlance glance = last.get(log.number());
            return form(log).<ObjectNode>set("lastAudit", glance == null ? null : AuditJson.of(glance));
        });
    }

    @GET
    @Path("{log: .+}")
    @Operation(
            operationId = "getLog",
            summary = "One log: its newest checkpoint, who cosigned, and how promises were kept",
            description = "witnesses tells how far each witness of the organisation has followed the log; what counts"
                    + " as witnessed for a verifier, its pin file says. An overdue entry has a promise whose time has"
                    + " passed and no checkpoint. lastAudit is what the server found when it last audited the log by"
                    + " itself.")
    @APIResponse(responseCode = "200", description = "The log; checkpoint is null before the first one")
    @APIResponse(responseCode = "404", description = "There is no such log")
    public ObjectNode get(@PathParam("log") String log) {
        LogName name = name(log);
        EvidenceLog found = reader.log(name).orElseThrow(() -> unknown(log));
        ObjectNode json = form(found);
        json.set("witnesses", WitnessJson.of(reader.witnessPolicy(), reader.cosigners(name)));
        json.set("promises", LogJson.of(reader.promises(name)));
        json.set("lastAudit", audits.last(found).map(AuditJson::of).orElse(null));
        return json;
    }

    @GET
    @Path(LOG + "/audit")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "auditLog",
            summary = "Recompute a log and compare it with contents, checkpoints, cosignatures and the ledger",
            description = "Reads the whole log: for one of a million entries, allow a minute.")
    @APIResponse(responseCode = "200", description = "What was found; no findings means that everything fits")
    @APIResponse(responseCode = "404", description = "There is no such log")
    public ObjectNode audit(@PathParam("log") String log) {
        return AuditJson.of(audit.audit(name(log)));
    }

    @GET
    @Path(LOG + "/inclusion")
    @Operation(
            operationId = "proveInclusion",
            summary = "The path of an entry to a root of its log (RFC 9162, section 2.1.3)",
            description = "Of the newest checkpoint, unless size names an earlier size.")
    @APIResponse(responseCode = "200", description = "{origin,index,leafHash,treeSize,root,path}")
    @APIResponse(responseCode = "404", description = "There is no such log")
    @APIResponse(responseCode = "422", description = "The log has no such index or size")
    public ObjectNode inclusion(
            @PathParam("log") String log,
            @QueryParam("index") @Nullable String index,
            @QueryParam("size") @Nullable String size) {
        return proofs.inclusion(name(log), index, size);
    }

    @GET
    @Path(LOG + "/consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "That a log only grew from one size to another (RFC 9162, section 2.1.4)",
            description = "To the newest checkpoint, unless second names an earlier size.")
    @APIResponse(responseCode = "200", description = "{origin,first,firstRoot,second,secondRoot,path}")
    @APIResponse(responseCode = "404", description = "There is no such log")
    @APIResponse(responseCode = "422", description = "The log was never that large, or first exceeds second")
    public ObjectNode consistency(
            @PathParam("log") String log,
            @QueryParam("first") @Nullable String first,
            @QueryParam("second") @Nullable String second) {
        return proofs.consistency(name(log), first, second);
    }

    @POST
    @Path(LOG + "/keys")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replaceLogKey",
            summary = "Puts the newest key of this node in the place of the one in office",
            description = "purpose: log (checkpoints, when it is left out), receipt (COSE receipts) or promise. The"
                    + " statement of both keys becomes an entry of the log; the new key signs the sizes after it. Every"
                    + " node has to have the new key's file before.")
    @APIResponse(responseCode = "201", description = "The statement is recorded; Location names its entry")
    @APIResponse(responseCode = "404", description = "There is no such log")
    @APIResponse(responseCode = "409", description = "No newer key, or one that is coming into office just now")
    @APIResponse(responseCode = "422", description = "There is no such purpose")
    public Response replaceKey(
            @PathParam("log") String log, @QueryParam("purpose") @Nullable String purpose, @Context UriInfo uri) {
        Acknowledgement logged = switch (purpose == null ? "log" : purpose) {
            case "log" -> keys.replace(name(log));
            case "receipt" -> keys.replace(name(log), KeyPurpose.RECEIPT);
            case "promise" -> keys.replace(name(log), KeyPurpose.PROMISE);
            default -> throw Refusal.unprocessable("purpose", "expected log, receipt or promise");
        };
        URI entry = uri.getBaseUriBuilder()
                .path("entries")
                .path(logged.entry().toString())
                .build();
        return Created.of(entry, true, EntryJson.of(logged));
    }

    @POST
    @Path(LOG + "/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "closeLog",
            summary = "Closes a log for ever and opens the one that goes on in its place",
            description = "{\"reason\"}, which is logged. New entries go to the successor; what is pending is still"
                    + " published. The registry's administrator then closes the log on the ledger, see"
                    + " runbooks/close-log.md. There is no way back.")
    @APIResponse(responseCode = "201", description = "The successor is open; Location names it")
    @APIResponse(responseCode = "404", description = "There is no such log")
    @APIResponse(responseCode = "409", description = "It is closed already; the reason names its successor")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long")
    public Response close(@PathParam("log") String log, ObjectNode body, @Context UriInfo uri) {
        Acknowledgement first = closure.close(name(log), body.path("reason").asText(""));
        URI successor =
                uri.getBaseUriBuilder().path("logs").path(first.log().value()).build();
        return Created.of(successor, true, EntryJson.of(first));
    }

    private static LogName name(String log) {
        return Ids.optional(log, LogName::new).orElseThrow(() -> unknown(log));
    }

    private static Refusal unknown(String log) {
        return Refusal.notFound("there is no log " + log);
    }

    private ObjectNode form(EvidenceLog log) {
        return LogJson.of(
                log, reader.latest(log.name()).orElse(null), ends.of(log.name()).orElse(null));
    }
}
