package org.lineproof.web.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.lineproof.web.problem.Problem;

/** Adds to the description of every operation the answers that all of them give, each a problem. */
public class CommonAnswers implements OASFilter {

    private static final Map<String, String> OF_ALL = Map.of(
            "400", "Malformed: the problem names field and cure",
            "401", "No valid access token",
            "403", "The roles do not allow it, or the token names no organisation of this installation",
            "500", "Our fault; the error id stands in the server's log",
            "503", "Not just now: send it again after Retry-After seconds");

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations().forEach(CommonAnswers::complete);
        return path;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
    }

    private static void complete(HttpMethod method, Operation operation) {
        APIResponses answers = operation.getResponses();
        if (answers == null) {
            answers = OASFactory.createAPIResponses();
            operation.setResponses(answers);
        }
        for (Map.Entry<String, String> answer : OF_ALL.entrySet()) {
            if (!answers.hasAPIResponse(answer.getKey())) {
                answers.addAPIResponse(
                        answer.getKey(), OASFactory.createAPIResponse().description(answer.getValue()));
            }
        }
        answers.getAPIResponses().forEach(CommonAnswers::asProblem);
    }

    private static void asProblem(String status, APIResponse answer) {
        if (status.compareTo("400") >= 0 && answer.getContent() == null) {
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        }
    }

    private static Schema problem() {
        Schema fault = typed(Schema.SchemaType.OBJECT)
                .addProperty("field", typed(Schema.SchemaType.STRING))
                .addProperty("reason", typed(Schema.SchemaType.STRING));
        return typed(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details")
                .addProperty("type", typed(Schema.SchemaType.STRING))
                .addProperty("title", typed(Schema.SchemaType.STRING))
                .addProperty("status", typed(Schema.SchemaType.INTEGER))
                .addProperty("detail", typed(Schema.SchemaType.STRING))
                .addProperty("instance", typed(Schema.SchemaType.STRING))
                .addProperty("errorId", typed(Schema.SchemaType.STRING))
                .addProperty("errors", typed(Schema.SchemaType.ARRAY).items(fault));
    }

    private static Schema typed(Schema.SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
