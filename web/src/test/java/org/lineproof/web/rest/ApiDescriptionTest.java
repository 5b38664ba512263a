package org.lineproof.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The served description says what the resources do, no more and no less. */
class ApiDescriptionTest {

    private final JsonNode description;

    ApiDescriptionTest() throws Exception {
        description = new ObjectMapper().readTree(ApiDescription.json());
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() throws Exception {
        Set<String> routes = new TreeSet<>();
        for (Method route : RoutesTest.routes()) {
            Path below = route.getAnnotation(Path.class);
            String path = route.getDeclaringClass().getAnnotation(Path.class).value()
                    + (below == null ? "" : "/" + below.value());
            routes.add(RoutesTest.method(route) + " /api/v1/" + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
        }
        assertEquals(String.join("\n", routes), String.join("\n", described()));
    }

    @Test
    void everyOperationNamesItsErrorsAsProblems() {
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        JsonNode refused = operation.at("/responses/401/content");
                        assertTrue(refused.has("application/problem+json"), operation::toString);
                    }
                }));
    }

    @Test
    void theBearerTokenIsAskedFor() {
        assertEquals(
                "bearer",
                description.at("/components/securitySchemes/bearer/scheme").asText());
        assertEquals("Lineproof", description.at("/info/title").asText());
    }

    private Set<String> described() {
        Set<String> operations = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (path.getValue().get(method).has("operationId")) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
