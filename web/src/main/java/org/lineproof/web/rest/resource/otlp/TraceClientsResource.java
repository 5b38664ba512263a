package org.lineproof.web.rest.resource.otlp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.inference.boundary.trace.TraceClientRegistry;
import org.lineproof.inference.entity.trace.TraceClient;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.sso.Roles;

/** API clients that send traces, and the AI systems that their spans belong to where these name none. */
@Path("trace-clients")
@RequestScoped
@Tag(name = "Inference")
@Produces(MediaType.APPLICATION_JSON)
public class TraceClientsResource {
    @Inject
    TraceClientRegistry registry;

    @GET
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ENGINEER, Roles.REVIEWER, Roles.ADMIN, Roles.PIPELINE
    })
    @Operation(operationId = "listTraceClients", summary = "API clients whose spans belong to a system, by name")
    @APIResponse(responseCode = "200", description = "A page of the list")
    public Response list(
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(uri, PageQuery.of(page, size), registry.list(), TraceClientsResource::json);
    }

    @PUT
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "assignTraceClient",
            summary = "Says which AI system the spans of an API client belong to where they name none",
            description = "{\"system\"}. The client is called as it authenticates, for a Keycloak service account"
                    + " service-account-<client id>. The word is recorded in the log audit.")
    @APIResponse(responseCode = "200", description = "From now on they do")
    @APIResponse(responseCode = "400", description = "No such body")
    @APIResponse(responseCode = "422", description = "No such system is registered")
    public ObjectNode assign(@PathParam("client") String client, ObjectNode body) {
        return json(registry.assign(client, system(body)));
    }

    @DELETE
    @Path("{client}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "releaseTraceClient", summary = "The spans of this client name their system again")
    @APIResponse(responseCode = "204", description = "From now on they have to")
    @APIResponse(responseCode = "404", description = "No system is assigned to the client")
    public Response release(@PathParam("client") String client) {
        registry.release(client);
        return Response.noContent().build();
    }

    private static SystemId system(ObjectNode body) {
        try {
            return Members.of(body, "").only("system").read("system", SystemId::new);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private static ObjectNode json(TraceClient client) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("client", client.client())
                .put("system", client.system().map(SystemId::value).orElse(null))
                .put("assignedBy", client.assignedBy())
                .put("assignedAt", client.at().toString())
                .put("entry", client.entry().toString());
    }
}
