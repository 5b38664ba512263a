package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

/**
 * Every operation of the API that reads, by its id in the OpenAPI description, asked by an auditor with a grant for one of two
 * systems: nothing of the other comes out. An operation that stands in no list here fails the test.
 */
class GrantSweepIT {

    /** Of one system, or something of it: the other one's looks like that of a system nobody has. */
    private static final Map<String, String> OF_SYSTEM = Map.ofEntries(
            Map.entry("getSystem", "/systems/{system}"),
            Map.entry("getFindings", "/systems/{system}/findings"),
            Map.entry("listModels", "/models?system={system}"),
            Map.entry("getModel", "/models/{system}/{model}"),
            Map.entry("listPractices", "/systems/{system}/practices"),
            Map.entry("listAnswers", "/systems/{system}/answers"),
            Map.entry("listAnswerFindings", "/systems/{system}/answers/findings"),
            Map.entry("getSectionText", "/systems/{system}/reports/R07/sections/1/text"),
            Map.entry("listSectionTexts", "/systems/{system}/reports/R07/sections/1/text/history"),
            Map.entry("listCountSources", "/count-sources?system={system}"),
            Map.entry("listImportedBundles", "/imported-bundles?system={system}"),
            Map.entry("getImportedBundle", "/imported-bundles/{receipt}"),
            Map.entry("getImportedBundleFile", "/imported-bundles/{receipt}/bundle"),
            Map.entry("listOversight", "/oversight?system={system}"),
            Map.entry("getReceipt", "/receipts/{receipt}"),
            Map.entry("getReceiptProof", "/receipts/{receipt}/receipt"),
            Map.entry("getEntry", "/entries/{receipt}"),
            Map.entry("getEntryReceipt", "/entries/{registration}/receipt"),
            Map.entry("listDisclosures", "/receipts/{receipt}/disclosures"),
            Map.entry("getDocument", "/documents/{hex}"),
            Map.entry("getTrustAnchor", "/trust-anchors/{hex}"),
            Map.entry("getLog", "/logs/system/{system}"),
            Map.entry("auditLog", "/logs/system/{system}/audit"),
            Map.entry("proveInclusion", "/logs/system/{system}/inclusion?index=0"),
            Map.entry("proveConsistency", "/logs/system/{system}/consistency?first=1"),
            Map.entry("getReport", "/reports/{report}"),
            Map.entry("getReportFile", "/reports/{report}/json"),
            Map.entry("assembleReportAgain", "/reports/{report}/again"),
            Map.entry("getReportRelease", "/reports/{report}/release"));

    /** Of what is shown nothing is of the other system. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("listSystems", "/systems?size=500"),
            Map.entry("listReceipts", "/receipts?size=500"),
            Map.entry("listReports", "/reports?size=500"),
            Map.entry("listLogs", "/logs?size=500"),
            Map.entry("listTrustAnchors", "/trust-anchors?size=500"),
            Map.entry("listTraceClients", "/trace-clients?size=500"),
            Map.entry("getPins", "/pins"),
            Map.entry("listPolicies", "/policies"),
            Map.entry("getLedger", "/ledger"),
            Map.entry("listGrants", "/grants?size=500"),
            Map.entry("listCatalogues", "/catalogues"));

    /** Of the whole organisation: refused. */
    private static final Map<String, String> WHOLE = Map.of(
            "listDeclaredDatasets", "/datasets",
            "listJobs", "/lineage/jobs",
            "listRuns", "/lineage/runs",
            "listDatasets", "/lineage/datasets",
            "getUpstream", "/lineage/upstream?namespace=a&name=b",
            "listSupplierPins", "/supplier-pins",
            "auditListOfLogs", "/ledger/audit");

    /** The law; links for relying parties; grants by id, which AccessIT and the tests of the boundary ask for. */
    private static final Set<String> ELSEWHERE = Set.of(
            "getCatalogue",
            "listRequirements",
            "getRequirement",
            "listAnnexIII",
            "listReportDefinitions",
            "openDisclosure",
            "getDisclosedBundle",
            "getDisclosureBundle",
            "getGrant");

    private static final Installation INSTALLATION = new Installation();
    private static final Caller OFFICER = INSTALLATION.person("officer");
    private static final Caller GUEST = INSTALLATION.person(Granted.GUEST);

    private static Map<String, String> granted = Map.of();
    private static Map<String, String> hidden = Map.of();
    private static Map<String, String> never = Map.of();
    private static JsonNode grant = Declared.NODES.nullNode();

    @BeforeAll
    static void record() {
        granted = recorded();
        hidden = recorded();
        never = Map.of(
                "system", "never-registered",
                "model", "e".repeat(64),
                "hex", "e".repeat(64),
                "receipt", UUID.randomUUID().toString(),
                "registration", UUID.randomUUID().toString(),
                "report", UUID.randomUUID().toString());
        grant = Granted.toGuest(granted.getOrDefault("system", ""));
    }

    @AfterAll
    static void revoke() {
        Granted.revoked(grant);
    }

    private static Map<String, String> recorded() {
        Caller pipeline = INSTALLATION.pipeline();
        Declared declared = Declared.by(pipeline);
        String receipt = pipeline.post("/receipts", Installation.SD_JWT, declared.receipt("d-1"))
                .is(201)
                .json()
                .get("id")
                .asText();
        INSTALLATION.published(pipeline, receipt);
        String registration = OFFICER.get("/systems/" + declared.system)
                .is(200)
                .json()
                .get("entry")
                .asText();
        Eventually.see(
                "the registration published",
                () -> OFFICER.get("/entries/" + registration).is(200).json(),
                json -> json.path("state").asText().equals("published"));
        return Map.of(
                "system",
                declared.system,
                "model",
                declared.fields("d-2").get("modelDigest").asText().substring("sha256:".length()),
                "hex",
                Hash.sha256(receipt.getBytes(StandardCharsets.UTF_8)).hex(),
                "receipt",
                receipt,
                "registration",
                registration,
                "report",
                new Reports(OFFICER).issued(declared.system).get("id").asText());
    }

    @Test
    void everyOperationThatReadsStandsInOneList() {
        JsonNode description = Caller.nobody(INSTALLATION.endpoints())
                .get(INSTALLATION.endpoints().portal() + "openapi")
                .is(200)
                .json();
        Set<String> reading = new TreeSet<>();
        for (JsonNode path : description.get("paths")) {
            if (path.has("get")) {
                reading.add(path.at("/get/operationId").asText());
            }
        }
        Set<String> listed = Stream.of(OF_SYSTEM.keySet(), LISTS.keySet(), WHOLE.keySet(), ELSEWHERE)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(listed, reading);
    }

    @Test
    void whatIsOfTheOtherSystemLooksAsIfThereWereNone() {
        new TreeMap<>(OF_SYSTEM).forEach((operation, path) -> {
            Answer there = OFFICER.get(filled(path, granted));
            assertTrue(there.response().statusCode() < 500, () -> operation + there.text());
            Answer seen = GUEST.get(filled(path, granted));
            assertEquals(there.response().statusCode(), seen.response().statusCode(), () -> operation + seen.text());
            Answer other = GUEST.get(filled(path, hidden));
            Answer none = GUEST.get(filled(path, never));
            assertEquals(none.response().statusCode(), other.response().statusCode(), () -> operation + other.text());
            assertTrue(
                    other.response().statusCode() == 404
                            || other.json().path("total").asInt(-1) == 0,
                    () -> operation + other.text());
        });
    }

    @Test
    void listsTellOfTheGrantedSystemAlone() {
        new TreeMap<>(LISTS).forEach((operation, path) -> {
            String seen = GUEST.get(path).is(200).text();
            for (String name : List.of("system", "receipt", "registration", "report")) {
                assertFalse(seen.contains(hidden.getOrDefault(name, "")), () -> operation + " tells of " + seen);
            }
            String all = OFFICER.get(path).is(200).text();
            String system = granted.getOrDefault("system", "");
            assertEquals(all.contains(system), seen.contains(system), () -> operation + ": " + seen);
        });
    }

    @Test
    void whatIsOfTheWholeOrganisationIsRefusedWithTheCure() {
        new TreeMap<>(WHOLE).forEach((operation, path) -> {
            Answer refused = GUEST.get(path).isProblem(403);
            assertTrue(refused.json().path("detail").asText().contains("ask a compliance officer"), refused::text);
        });
        for (String log : List.of("audit", "lineage")) {
            for (String asked : List.of("", "/audit", "/inclusion?index=0", "/consistency?first=1")) {
                GUEST.get("/logs/" + log + asked).isProblem(403);
            }
        }
    }

    private static String filled(String path, Map<String, String> side) {
        String filled = path;
        for (Map.Entry<String, String> value : side.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
