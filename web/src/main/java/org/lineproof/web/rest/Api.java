package org.lineproof.web.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.lineproof.web.sso.Roles;

/** The API of version 1. Its bearer tokens are checked by MicroProfile JWT against issuer, audience and key. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "lineproof")
@DeclareRoles({
    Roles.COMPLIANCE_OFFICER,
    Roles.AUDITOR,
    Roles.RELYING_PARTY,
    Roles.ENGINEER,
    Roles.REVIEWER,
    Roles.ADMIN,
    Roles.PIPELINE
})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Lineproof",
                        version = "1",
                        description = "Evidence for the AI Act: data lineage and inference receipts in anchored logs."
                                + " Errors are RFC 9457 problem details that name field and cure. Lists take ?page="
                                + " (from 1) and ?size= (1 to 500) and answer with totals and Link headers.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token of the realm with the audience lineproof-api and the claims groups and tenant.")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // OPTIONS answers with Allow, not with a description in XML that nobody maintains.
                "jersey.config.server.wadl.disableWadl", true,
                // An error without body stays as it is instead of becoming the container's error page.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
