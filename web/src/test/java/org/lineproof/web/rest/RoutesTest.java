package org.lineproof.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.lineproof.web.rest.resource.SystemsResource;

/** The table of what can be called by whom: a route nobody listed here does not pass. */
class RoutesTest {

    private static final String READERS = "admin auditor compliance-officer engineer pipeline reviewer";
    private static final String DECLARERS = "admin compliance-officer engineer pipeline";
    private static final String REPORTERS = "admin auditor compliance-officer";
    private static final String APPROVERS = "admin compliance-officer";
    private static final String SENDERS = "engineer pipeline";

    private static final Set<String> EXPECTED = new TreeSet<>(List.of(
            "POST systems: " + DECLARERS,
            "GET systems: " + READERS,
            "GET systems/{id}: " + READERS,
            "GET systems/{id}/findings: admin auditor compliance-officer engineer reviewer",
            "POST models: " + DECLARERS,
            "GET models: " + READERS,
            "GET models/{system}/{digest}: " + READERS,
            "POST datasets: " + DECLARERS,
            "GET datasets: " + READERS,
            "POST lineage: " + SENDERS,
            "POST lineage/batch: " + SENDERS,
            "GET lineage/jobs: " + READERS,
            "GET lineage/runs: " + READERS,
            "GET lineage/datasets: " + READERS,
            "GET lineage/upstream: " + READERS,
            "POST receipts: " + SENDERS,
            "POST receipts/batch: " + SENDERS,
            "POST heartbeats: " + SENDERS,
            "GET receipts: " + READERS,
            "GET receipts/{id}: " + READERS,
            "GET receipts/{id}/receipt: " + READERS,
            "GET entries/{id}: " + READERS,
            "GET entries/{id}/receipt: " + READERS,
            "POST oversight: reviewer",
            "GET oversight: " + READERS,
            "GET logs: " + READERS,
            "GET logs/{log: .+}: " + READERS,
            "GET ledger/audit: " + REPORTERS,
            "GET logs/{log: .+}/audit: " + REPORTERS,
            "GET logs/{log: .+}/inclusion: " + READERS,
            "GET logs/{log: .+}/consistency: " + READERS,
            "POST logs/{log: .+}/keys: admin",
            "GET ledger: " + READERS,
            "POST reports: " + REPORTERS,
            "GET reports: " + REPORTERS,
            "GET reports/{id}: " + REPORTERS,
            "DELETE reports/{id}: " + REPORTERS,
            "GET reports/{id}/pdf: " + REPORTERS,
            "GET reports/{id}/json: " + REPORTERS,
            "GET reports/{id}/bundle: " + REPORTERS,
            "POST trust-anchors: " + APPROVERS,
            "GET trust-anchors: " + READERS,
            "GET trust-anchors/{id}: " + READERS,
            "POST trust-anchors/{id}/approval: " + APPROVERS,
            "POST trust-anchors/{id}/withdrawal: " + APPROVERS,
            "GET pins: " + REPORTERS));

    @Test
    void theRoutesAndTheirRolesAreThoseThatWerePromised() throws Exception {
        Set<String> found = new TreeSet<>();
        routes().forEach(route -> found.add(described(route)));

        assertEquals(String.join("\n", EXPECTED), String.join("\n", found));
    }

    @Test
    void everyRouteIsDescribedWithItsAnswers() throws Exception {
        for (Method route : routes()) {
            Operation operation = route.getAnnotation(Operation.class);
            assertNotNull(operation, route + " has no description");
            assertFalse(operation.summary().isBlank(), route + " has no summary");
            assertFalse(operation.operationId().isBlank(), route + " has no operation id");
            assertTrue(
                    Arrays.stream(route.getAnnotationsByType(APIResponse.class))
                            .anyMatch(answer -> answer.responseCode().startsWith("2")),
                    route + " does not say what it answers");
        }
    }

    @Test
    void noTwoRoutesShareAnOperationId() throws Exception {
        List<String> ids = routes().stream()
                .map(route -> route.getAnnotation(Operation.class).operationId())
                .toList();

        assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
    }

    @Test
    void aRelyingPartyReadsNothingByItself() throws Exception {
        for (Method route : routes()) {
            assertFalse(described(route).contains("relying-party"), route.toString());
        }
    }

    private static String described(Method route) {
        Class<?> resource = route.getDeclaringClass();
        Path below = route.getAnnotation(Path.class);
        RolesAllowed own = route.getAnnotation(RolesAllowed.class);
        RolesAllowed roles = own != null ? own : resource.getAnnotation(RolesAllowed.class);
        return method(route) + " " + resource.getAnnotation(Path.class).value()
                + (below == null ? "" : "/" + below.value()) + ": "
                + (roles == null ? "anybody" : String.join(" ", new TreeSet<>(List.of(roles.value()))));
    }

    static String method(Method route) {
        for (Annotation annotation : route.getAnnotations()) {
            HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null) {
                return method.value();
            }
        }
        return "";
    }

    static List<Method> routes() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Method> routes = new ArrayList<>();
        java.nio.file.Path classes = java.nio.file.Path.of(
                SystemsResource.class.getResource("SystemsResource.class").toURI());
        try (Stream<java.nio.file.Path> files = Files.walk(classes.getParent())) {
            for (String name : files.map(file ->
                            classes.getParent().relativize(file).toString().replace('/', '.'))
                    .filter(file -> file.endsWith("Resource.class"))
                    .toList()) {
                Class<?> resource = Class.forName(SystemsResource.class.getPackageName() + "."
                        + name.substring(0, name.length() - ".class".length()));
                Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> !method(method).isEmpty())
                        .forEach(routes::add);
            }
        }
        return routes;
    }
}
