package org.lineproof.reporting.control.export.bom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.basis.Outcome;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.control.export.Traced;

/** The bill of materials against the schema that CycloneDX publishes. */
class MlBomTest {
    private static final String PUBLISHED = "http://cyclonedx.org/schema/";
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V7,
                    builder -> builder.schemaMappers(mappers ->
                            mappers.mapPrefix(PUBLISHED, "classpath:org/lineproof/reporting/control/export/bom/")))
            .getSchema(SchemaLocation.of(PUBLISHED + "bom-1.7.schema.json"));

    private final EvidenceCut cut = Traced.builder().cut();
    private final ReportInput input = Traced.input(cut);
    private final ObjectNode bom = bom(cut);

    @Test
    void itFitsTheOfficialSchema() {
        assertEquals(List.of(), faults(bom.toString()));
        assertEquals(List.of(), faults(bom(RichAndPoor.rich().cut()).toString()));
        assertEquals(List.of(), faults(bom(RichAndPoor.poor().cut()).toString()));
    }

    @Test
    void whatPeopleReadInItIsInTheLanguageOfTheReport() {
        EvidenceCut rich = RichAndPoor.rich().cut();
        ObjectNode json = bom(Reports.input("R01", rich, Language.DE), rich);
        assertEquals(List.of(), faults(json.toString()));
        String summary = json.at("/declarations/attestations/0/summary").asText();
        assertTrue(summary.startsWith("Ergebnisse von Prüfungen"), summary);
        BothLanguages.german(summary);
        assertTrue(texts(json, "description").stream().anyMatch(text -> text.startsWith("Nachweisart erklärt; Stand")));
        assertTrue(
                texts(json, "reasoning").stream().allMatch(text -> text.matches("(?s)(BELEGT|WIDERLEGT|OFFEN): .*")));
    }

    @ParameterizedTest
    @CsvSource({
        "/bomFormat, SPDX",
        "/serialNumber, urn:uuid:1",
        "/metadata/component/type, ai-system",
        "/metadata/timestamp, yesterday",
        "/components/0/hashes/0/content, abc",
        "/components/0/hashes/0/alg, SHA256",
        "/definitions/standards/0/law, x",
        "/declarations/claims/0/outcome, PASSED",
        "/declarations/attestations/0/map/0/outcome, PASSED"
    })
    void theSchemaRefusesWhatIsNoBillOfMaterials(String pointer, String instead) {
        int slash = pointer.lastIndexOf('/');
        ObjectNode spoiled = bom.deepCopy();
        ((ObjectNode) spoiled.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), instead);
        assertFalse(faults(spoiled.toString()).isEmpty());
    }

    @Test
    void everyReferenceLeadsToSomethingAndEveryIdIsUsedOnce() {
        List<String> ids = texts(bom, "bom-ref");
        Set<String> known = new HashSet<>(ids);
        assertEquals(known.size(), ids.size());
        Set<String> used = new HashSet<>();
        for (String member : List.of("ref", "target", "assessor", "requirement")) {
            used.addAll(texts(bom, member));
        }
        for (String list : List.of("claims", "counterClaims", "evidence", "counterEvidence", "dependsOn")) {
            bom.findValues(list)
                    .forEach(values -> values.forEach(value -> {
                        if (value.isTextual()) {
                            used.add(value.asText());
                        }
                    }));
        }
        assertTrue(known.containsAll(used), () -> {
            used.removeAll(known);
            return "lead nowhere: " + used;
        });
        assertTrue(used.size() > 20);
    }

    @Test
    void aPassedCheckIsAClaimAFailedOneACounterClaimAndAnUndecidedOneNeither() {
        Map<String, JsonNode> mapped = new HashMap<>();
        bom.at("/declarations/attestations/0/map")
                .forEach(map -> mapped.put(map.get("requirement").asText(), map));
        Set<Outcome> seen = new HashSet<>();
        for (Finding finding : input.evaluation().findings()) {
            String ref = BomRefs.claim(finding.id(), finding.requirement());
            JsonNode map = mapped.get(BomRefs.requirement(finding.requirement()));
            assertEquals(
                    finding.outcome() == Outcome.PASSED, strings(map, "claims").contains(ref));
            assertEquals(
                    finding.outcome() == Outcome.FAILED,
                    strings(map, "counterClaims").contains(ref));
            assertEquals(
                    finding.outcome() == Outcome.INDETERMINATE,
                    map.at("/confidence/rationale").asText().contains(ref));
            seen.add(finding.outcome());
        }
        assertEquals(Set.of(Outcome.values()), seen);
    }

    @Test
    void nothingSaysHowFarARequirementIsMetInLaw() {
        assertEquals(List.of(), bom.findValues("conformance"));
        assertEquals(List.of(), bom.findValues("score"));
        assertFalse(bom.has("affirmation"));
    }

    @Test
    void theOutcomesStandAsPropertiesOfTheSystem() {
        Map<String, String> properties = properties(bom.at("/metadata/component"));
        for (Finding finding : input.evaluation().findings()) {
            assertEquals(
                    finding.outcome().name(),
                    properties.get("lineproof:finding:" + finding.id() + ":" + finding.requirement()));
        }
    }

    @Test
    void evidenceNamesItsEntriesWithTheirDigests() throws Exception {
        boolean single = false;
        for (JsonNode item : bom.at("/declarations/evidence")) {
            String content = item.at("/data/0/contents/attachment/content").asText();
            ObjectNode place = StrictJson.object(content.getBytes(StandardCharsets.UTF_8), 1 << 12);
            assertTrue(place.get("rootHash").asText().matches("[0-9a-f]{64}"));
            if (place.get("first").equals(place.get("last"))) {
                single = true;
                String leaf = cut.published().stream()
                        .filter(log -> log.require()
                                .origin()
                                .equals(place.get("origin").asText()))
                        .map(log -> log.entries().get(place.get("first").asInt()))
                        .findFirst()
                        .orElseThrow()
                        .entry()
                        .leafHash()
                        .hex();
                assertEquals(leaf, place.get("leafHash").asText());
            }
        }
        assertTrue(single);
    }

    @Test
    void aModelHasTheCardOfWhatWasDeclared() {
        JsonNode model = component("machine-learning-model");
        assertEquals("triage", model.get("name").asText());
        assertEquals("ab".repeat(32), model.at("/hashes/0/content").asText());
        assertEquals(
                "AUROC",
                model.at("/modelCard/quantitativeAnalysis/performanceMetrics/0/type")
                        .asText());
        assertEquals(
                "data:db/features",
                model.at("/modelCard/modelParameters/datasets/0/ref").asText());
        assertEquals("Test bench", properties(model.get("modelCard")).get("lineproof:test:signedBy"));
        assertTrue(properties(model).get("lineproof:logEntry").startsWith(CutBuilder.AUDIT_LOG + "#1 "));
    }

    @Test
    void aDeclaredDataSetHasItsOriginAndASteward() {
        JsonNode raw = StreamSupport.stream(bom.get("components").spliterator(), false)
                .filter(component -> component.get("name").asText().equals("raw"))
                .findFirst()
                .orElseThrow();
        assertTrue(raw.at("/data/0/description").asText().contains("Claims of 2024"));
        assertEquals(
                "Test Fund",
                raw.at("/data/0/governance/stewards/0/organization/name").asText());
        JsonNode features = component("data");
        assertEquals("features", features.get("name").asText());
        assertFalse(features.at("/data/0").has("governance"));
    }

    @Test
    void serialNumberAndTimeFollowFromThePins() {
        assertEquals(bom.get("serialNumber"), bom(cut).get("serialNumber"));
        assertEquals("2026-11-22T10:00:00Z", bom.at("/metadata/timestamp").asText());
        EvidenceCut later = Traced.builder().receipt(5, true).cut();
        assertNotEquals(bom.get("serialNumber"), bom(later).get("serialNumber"));
        assertTrue(bom.get("serialNumber").asText().matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab].*"));
    }

    private JsonNode component(String type) {
        return StreamSupport.stream(bom.get("components").spliterator(), false)
                .filter(component -> component.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new HashMap<>();
        component
                .get("properties")
                .forEach(property -> properties.putIfAbsent(
                        property.get("name").asText(), property.get("value").asText()));
        return properties;
    }

    private static List<String> strings(JsonNode node, String list) {
        List<String> strings = new ArrayList<>();
        node.path(list).forEach(text -> strings.add(text.asText()));
        return strings;
    }

    private static List<String> texts(JsonNode node, String member) {
        return node.findValues(member).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private static ObjectNode bom(EvidenceCut of) {
        return bom(Traced.input(of), of);
    }

    private static ObjectNode bom(ReportInput input, EvidenceCut of) {
        try {
            return StrictJson.object(
                    MlBom.bytes(Traced.report(input), of, input.evaluation(), input.catalogue()), 1 << 24);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(String json) {
        return SCHEMA
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
