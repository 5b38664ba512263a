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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.web.rest.resource.LogsResource;
import org.lineproof.web.rest.resource.SystemsResource;

/** The table of what can be called by whom: a route nobody listed here does not pass. */
class RoutesTest {

    private static final String READERS = "admin auditor compliance-officer engineer pipeline reviewer";
    private static final String DECLARERS = "admin compliance-officer engineer pipeline";
    private static final String REPORTERS = "admin auditor compliance-officer";
    private static final String APPROVERS = "admin compliance-officer";
    private static final String SENDERS = "engineer pipeline";

    private static final String LOG = "{log: (?:audit|lineage|system/[^/]+)(?:/[0-9]+)?}";

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
            "POST receipts/signed-batch: " + SENDERS,
            "POST traces: " + SENDERS,
            "GET trace-clients: " + READERS,
            "PUT trace-clients/{client}: admin",
            "DELETE trace-clients/{client}: admin",
            "POST receipts/signed-batch: " + SENDERS,
            "POST heartbeats: " + SENDERS,
            "GET receipts: " + READERS,
            "GET receipts/{id}: " + READERS,
            "GET receipts/{id}/receipt: " + READERS,
            "POST receipts/{receipt}/disclosures: compliance-officer",
            "GET receipts/{receipt}/disclosures: auditor compliance-officer",
            "POST receipts/{receipt}/disclosures/{id}/withdrawal: compliance-officer",
            "GET receipts/{receipt}/disclosures/{id}/bundle: compliance-officer",
            "GET disclosures/{token}: relying-party",
            "GET disclosures/{token}/bundle: relying-party",
            "GET entries/{id}: " + READERS,
            "GET entries/{id}/receipt: " + READERS,
            "POST oversight: reviewer",
            "GET oversight: " + READERS,
            "GET logs: " + READERS,
            "GET logs/{log: .+}: " + READERS,
            "GET ledger/audit: " + REPORTERS,
            "GET logs/" + LOG + "/audit: " + REPORTERS,
            "GET logs/" + LOG + "/inclusion: " + READERS,
            "GET logs/" + LOG + "/consistency: " + READERS,
            "POST logs/" + LOG + "/keys: admin",
            "POST logs/" + LOG + "/closing: admin",
            "GET ledger: " + READERS,
            "POST reports: " + REPORTERS,
            "GET reports: " + REPORTERS,
            "GET reports/{id}: " + REPORTERS,
            "DELETE reports/{id}: " + REPORTERS,
            "GET reports/{id}/again: " + REPORTERS,
            "GET reports/{id}/release: " + REPORTERS,
            "POST reports/{id}/release: " + APPROVERS,
            "POST reports/{id}/release/renewals: " + APPROVERS,
            "GET reports/{id}/{format}: " + REPORTERS,
            "POST trust-anchors: " + APPROVERS,
            "GET trust-anchors: " + READERS,
            "GET trust-anchors/{digest}: " + READERS,
            "POST trust-anchors/{digest}/approval: " + APPROVERS,
            "POST trust-anchors/{digest}/withdrawal: " + APPROVERS,
            "GET catalogues: " + READERS,
            "GET catalogues/{version}: " + READERS,
            "GET catalogues/{version}/requirements: " + READERS,
            "GET catalogues/{version}/requirements/{id}: " + READERS,
            "GET catalogues/{version}/annex-iii: " + READERS,
            "GET catalogues/{version}/reports: " + READERS,
            "POST systems/{system}/practices: " + DECLARERS,
            "GET systems/{system}/practices: " + READERS,
            "POST systems/{system}/answers: " + APPROVERS,
            "GET systems/{system}/answers: admin auditor compliance-officer engineer reviewer",
            "GET systems/{system}/answers/findings: admin auditor compliance-officer engineer reviewer",
            "GET systems/{system}/reports/{definition}/sections/{section}/text: " + REPORTERS,
            "PUT systems/{system}/reports/{definition}/sections/{section}/text: " + APPROVERS,
            "GET systems/{system}/reports/{definition}/sections/{section}/text/history: " + REPORTERS,
            "POST documents: " + APPROVERS,
            "GET documents/{digest}: " + REPORTERS,
            "POST supplier-pins: " + APPROVERS,
            "GET supplier-pins: " + REPORTERS,
            "POST supplier-pins/{digest}/approval: " + APPROVERS,
            "POST supplier-pins/{digest}/withdrawal: " + APPROVERS,
            "POST imported-bundles: " + APPROVERS,
            "GET imported-bundles: " + REPORTERS,
            "GET imported-bundles/{id}: " + REPORTERS,
            "GET imported-bundles/{id}/bundle: " + REPORTERS,
            "POST imported-bundles/{id}/erasure: " + APPROVERS,
            "POST counts: " + SENDERS,
            "POST count-sources: admin",
            "GET count-sources: admin auditor compliance-officer engineer reviewer",
            "POST policies: " + APPROVERS,
            "GET policies: admin auditor compliance-officer engineer reviewer",
            "GET grants: " + REPORTERS,
            "GET grants/{id}: " + REPORTERS,
            "POST grants: compliance-officer",
            "POST grants/{id}/revocation: compliance-officer",
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

    /** JAX-RS tries templates with more literal characters first, and stays with the first one that fits. */
    @ParameterizedTest
    @CsvSource({
        "audit, get, audit",
        "audit/audit, audit, audit",
        "lineage/inclusion, inclusion, lineage",
        "system/triage, get, system/triage",
        "system/triage/consistency, consistency, system/triage",
        "system/triage/2, get, system/triage/2",
        "system/triage/2/audit, audit, system/triage/2",
        "audit/2/keys, replaceKey, audit/2",
        "system/audit, get, system/audit",
        "system/inclusion, get, system/inclusion",
        "system/consistency, get, system/consistency",
        "system/keys, get, system/keys",
        "system/audit/audit, audit, system/audit",
        "system/inclusion/inclusion, inclusion, system/inclusion"
    })
    void aSystemMayBeCalledAsWhatIsAskedOfALog(String path, String method, String log) {
        Method found = Arrays.stream(LogsResource.class.getDeclaredMethods())
                .filter(route -> route.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(RoutesTest::literals).reversed())
                .filter(route -> template(route).matcher(path).matches())
                .findFirst()
                .orElseThrow();
        Matcher matcher = template(found).matcher(path);

        assertTrue(matcher.matches());
        assertEquals(List.of(method, log), List.of(found.getName(), matcher.group(1)));
    }

    private static int literals(Method route) {
        return route.getAnnotation(Path.class)
                .value()
                .replaceAll("\\{.*\\}", "")
                .length();
    }

    private static Pattern template(Method route) {
        return Pattern.compile(route.getAnnotation(Path.class).value().replaceAll("\\{log: (.*)\\}", "($1)"));
    }

    /** A link is all it has: every route that it may call asks for the token of a disclosure. */
    @Test
    void aRelyingPartyReadsNothingByItself() throws Exception {
        for (Method route : routes()) {
            String described = described(route);
            assertEquals(
                    described.startsWith("GET disclosures/{token}"),
                    described.contains("relying-party"),
                    route.toString());
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
