package org.lineproof.web.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.web.sso.Roles;

/** The roots against which an offline verification measures a bundle. */
@Path("pins")
@RequestScoped
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class PinsResource {

    @Inject
    PinFiles pins;

    @GET
    @Operation(
            operationId = "getPins",
            summary = "The pin file of the organisation",
            description = "Log keys, report key, registered signers and the chain. Hand it to verifiers by another way"
                    + " than the bundles.")
    @APIResponse(responseCode = "200", description = "The file, format lineproof-pins/v1")
    public Response get() {
        return Response.ok(pins.current().bytes(), MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"pins.json\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
