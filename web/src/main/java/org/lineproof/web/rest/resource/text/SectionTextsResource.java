package org.lineproof.web.rest.resource.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.entity.text.NewText;
import org.lineproof.reporting.entity.text.SectionPlace;
import org.lineproof.reporting.entity.text.WrittenText;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.rest.body.Ids;
import org.lineproof.web.rest.body.PageQuery;
import org.lineproof.web.rest.body.Pages;
import org.lineproof.web.sso.Roles;

/** What people write for a section of a report about a system. */
@Path("systems/{system}/reports/{definition}/sections/{section}/text")
@RequestScoped
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.AUDITOR, Roles.ADMIN})
public class SectionTextsResource {

    @Inject
    SectionTextRegistry registry;

    @GET
    @Operation(
            operationId = "getSectionText",
            summary = "The newest text of a section",
            description = "In the language of ?language=, en or de, else en. text is null after an erasure.")
    @APIResponse(responseCode = "200", description = "{entry,language,version,writtenAt,writtenBy,role,text}")
    @APIResponse(
            responseCode = "404",
            description = "No such system or section, or nobody wrote a text in that language")
    public ObjectNode current(
            @PathParam("system") String system,
            @PathParam("definition") String definition,
            @PathParam("section") String section,
            @QueryParam("language") @Nullable String language) {
        Language asked = Ids.query("language", language, Language::of);
        return registry.current(place(system, definition, section), asked == null ? Language.EN : asked)
                .map(SectionTextsResource::json)
                .orElseThrow(() -> Refusal.notFound("nobody wrote a text for this section in this language"));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "writeSectionText",
            summary = "Writes the next version of the text of a section",
            description = "{\"language\":\"en|de\",\"text\"}: plain paragraphs with an empty line between them, at most"
                    + " 10,000 characters. Reports that are requested from now on show it after what they compute for"
                    + " the section; earlier versions stay as the history.")
    @APIResponse(responseCode = "200", description = "The version, as an entry of the log audit")
    @APIResponse(responseCode = "404", description = "No such system or section")
    @APIResponse(responseCode = "422", description = "The text is blank, too long or not plain")
    public ObjectNode write(
            @PathParam("system") String system,
            @PathParam("definition") String definition,
            @PathParam("section") String section,
            ObjectNode body) {
        return json(registry.write(place(system, definition, section), NewText.parse(body)));
    }

    @GET
    @Path("history")
    @Operation(
            operationId = "listSectionTexts",
            summary = "All versions of the text of a section, in every language, the newest first")
    @APIResponse(responseCode = "200", description = "A page of the list; text is null after an erasure")
    @APIResponse(responseCode = "404", description = "No such system or section")
    public Response history(
            @PathParam("system") String system,
            @PathParam("definition") String definition,
            @PathParam("section") String section,
            @Context UriInfo uri,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        return Pages.cut(
                uri,
                PageQuery.of(page, size),
                registry.history(place(system, definition, section)),
                SectionTextsResource::json);
    }

    private static SectionPlace place(String system, String definition, String section) {
        SystemId id = Ids.optional(system, SystemId::new)
                .orElseThrow(() -> Refusal.notFound("no AI system can have the id " + system));
        int number = Ids.optional(section, Integer::parseInt)
                .orElseThrow(() -> Refusal.notFound("no section can have the number " + section));
        return new SectionPlace(id, definition, number);
    }

    private static ObjectNode json(WrittenText text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("entry", text.entry().toString())
                .put("system", text.place().system().value())
                .put("definition", text.place().definition())
                .put("section", text.place().section())
                .put("language", text.language().code())
                .put("version", text.version())
                .put("writtenAt", text.writtenAt().toString())
                .put("writtenBy", text.writtenBy())
                .put("role", text.role())
                .put("text", text.text());
    }
}
