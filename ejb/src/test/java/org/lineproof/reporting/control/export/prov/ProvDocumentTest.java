package org.lineproof.reporting.control.export.prov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.export.Traced;
import org.lineproof.reporting.control.export.lineage.SystemLineage;

/** The document as a JSON-LD 1.1 processor of other origin expands it, without a network. */
class ProvDocumentTest {
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OURS = ProvContext.NAMESPACE;
    private static final Path VOCABULARY =
            Path.of("..", "web", "src", "main", "webapp", "schemas", "prov", "v1.jsonld");

    private final EvidenceCut cut = Traced.builder().cut();
    private final Map<String, JsonObject> nodes = nodes(document(cut));

    @Test
    void theSameCutGivesTheSameBytes() {
        assertArrayEquals(document(cut), document(cut));
    }

    @Test
    void fromTheModelTheProvenanceLeadsToTheSource() {
        String model = only("ModelVersion");
        String features = id(":features");
        assertEquals(Set.of(features), links(model, PROV + "wasDerivedFrom"));
        String version = id(":features:run%20" + Traced.CLEAN);
        assertEquals(Set.of(features), links(version, PROV + "specializationOf"));
        String run = id(":" + Traced.CLEAN);
        assertEquals(Set.of(run), links(version, PROV + "wasGeneratedBy"));
        assertEquals(Set.of(id(":raw:3")), links(run, PROV + "used"));
        assertEquals(Set.of(id(":raw:3")), links(version, PROV + "wasDerivedFrom"));
        assertEquals(Set.of(model), links(only("AiSystem"), PROV + "wasDerivedFrom"));
    }

    @Test
    void aRunHasItsTimesAndWhatSentItsEvents() {
        JsonObject run = nodes.get(id(":" + Traced.CLEAN));
        assertEquals(Set.of(PROV + "Activity", OURS + "Run"), types(run));
        assertEquals("2026-11-21T08:00:00Z", value(run, PROV + "startedAtTime"));
        assertEquals("2026-11-21T09:00:00Z", value(run, PROV + "endedAtTime"));
        assertEquals(
                "http://www.w3.org/2001/XMLSchema#dateTime",
                run.getJsonArray(PROV + "endedAtTime").getJsonObject(0).getString("@type"));
        String sender = links(id(":" + Traced.CLEAN), PROV + "wasAssociatedWith")
                .iterator()
                .next();
        assertTrue(types(nodes.get(sender)).contains(PROV + "SoftwareAgent"));
    }

    @Test
    void aDeclaredSourceNamesItsDeclaration() {
        String raw = only("Source");
        assertTrue(raw.endsWith(":raw"));
        OpenedEntry declaration = cut.audit().ofType("dataset").findFirst().orElseThrow();
        assertTrue(links(raw, OURS + "statedBy").stream()
                .anyMatch(id -> id.endsWith(declaration.entry().leafHash().hex())));
    }

    @Test
    void whichRunTrainedTheModelIsNotGuessed() {
        String training =
                links(only("ModelVersion"), PROV + "wasGeneratedBy").iterator().next();
        assertTrue(types(nodes.get(training)).contains(OURS + "DeclaredTraining"));
        assertEquals(Set.of(id(":" + Traced.TRAIN)), links(training, OURS + "observedRun"));
    }

    @Test
    void everyEntityAndActivityAndEveryRelationNamesLogEntriesOfTheCut() {
        Set<String> entries = cut.published().stream()
                .flatMap(log -> log.entries().stream()
                        .map(entry -> "urn:lineproof:entry:" + entry.index() + ":"
                                + log.entries().size() + ":"
                                + entry.entry().leafHash().hex()))
                .collect(Collectors.toSet());
        Set<String> stated =
                Set.of("AiSystem", "Dataset", "DatasetVersion", "DeclaredTraining", "ModelVersion", "Receipt", "Run");
        int seen = 0;
        for (JsonObject node : nodes.values()) {
            if (types(node).stream().anyMatch(type -> stated.contains(type.replace(OURS, "")))) {
                assertStated(node, entries);
                seen++;
            }
            for (String relation : List.of("qualifiedUsage", "qualifiedGeneration", "qualifiedDerivation")) {
                for (JsonValue qualified : node.getOrDefault(PROV + relation, JsonValue.EMPTY_JSON_ARRAY)
                        .asJsonArray()) {
                    assertStated(qualified.asJsonObject(), entries);
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, "looked at " + seen);
    }

    @Test
    void everyDirectRelationHasItsQualifiedForm() {
        Map<String, String> qualified = Map.of(
                "used", "qualifiedUsage/entity",
                "wasGeneratedBy", "qualifiedGeneration/activity",
                "wasDerivedFrom", "qualifiedDerivation/entity");
        nodes.forEach((id, node) -> qualified.forEach((direct, path) -> {
            String[] parts = path.split("/");
            Set<String> targets = node.getOrDefault(PROV + parts[0], JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                    .flatMap(one -> links(one.asJsonObject(), PROV + parts[1]).stream())
                    .collect(Collectors.toSet());
            assertEquals(links(id, PROV + direct), targets, id + " " + direct);
        }));
    }

    @Test
    void aLogEntryIsFoundByItsOriginIndexAndLeafHash() {
        OpenedEntry first = cut.lineage().entries().get(1);
        JsonObject entry =
                nodes.get("urn:lineproof:entry:1:4:" + first.entry().leafHash().hex());
        assertEquals(CutBuilder.LINEAGE_LOG, value(entry, OURS + "origin"));
        assertEquals(
                "1",
                entry.getJsonArray(OURS + "index")
                        .getJsonObject(0)
                        .get("@value")
                        .toString());
        assertEquals(first.entry().leafHash().hex(), value(entry, OURS + "leafHash"));
        assertEquals("development chain", value(entry, OURS + "state"));
    }

    @Test
    void theSampleOfReceiptsSaysHowManyThereAreAndHoldsNothingOfTheirContent() {
        JsonObject report = nodes.get(only("Report"));
        assertEquals(
                "3",
                report.getJsonArray(OURS + "receipts")
                        .getJsonObject(0)
                        .get("@value")
                        .toString());
        assertEquals(3, ids("Receipt").size());
        String text = new String(document(cut), StandardCharsets.UTF_8);
        assertFalse(text.contains("D-1") || text.contains("review"));
        EvidenceCut many = many();
        Map<String, JsonObject> all = nodes(document(many));
        assertEquals(
                8,
                all.values().stream()
                        .filter(node -> types(node).contains(OURS + "Receipt"))
                        .count());
    }

    @Test
    void whatWasErasedIsNamed() {
        EvidenceCut erased = Traced.builder().eraseEvent(1).erase(0).cut();
        Map<String, JsonObject> left = nodes(document(erased));
        String report = left.keySet().stream()
                .filter(id -> id.startsWith("urn:lineproof:report:"))
                .findFirst()
                .orElseThrow();
        OpenedEntry event = erased.lineage().entries().get(1);
        OpenedEntry receipt = erased.system().entries().get(0);
        assertEquals(
                Set.of(
                        "urn:lineproof:entry:1:4:" + event.entry().leafHash().hex(),
                        "urn:lineproof:entry:0:3:" + receipt.entry().leafHash().hex()),
                links(left.get(report), OURS + "erasedEntry"));
    }

    @Test
    void aSystemWithoutLineageIsADocument() {
        Map<String, JsonObject> alone = nodes(
                document(new CutBuilder().system("deployer").receipt(1, false).cut()));
        assertTrue(alone.values().stream().anyMatch(node -> types(node).contains(OURS + "AiSystem")));
    }

    @Test
    void everyTermOfOursIsInThePublishedVocabulary() throws Exception {
        Set<String> published =
                new TreeSet<>(nodes(Files.readAllBytes(VOCABULARY)).keySet());
        Set<String> used = new TreeSet<>();
        for (JsonObject node : nodes.values()) {
            node.keySet().stream().filter(key -> key.startsWith(OURS)).forEach(used::add);
            types(node).stream().filter(type -> type.startsWith(OURS)).forEach(used::add);
        }
        assertTrue(published.containsAll(used), () -> used + " in " + published);
        Set<String> context = new TreeSet<>(Set.of(OURS));
        ProvContext.json().properties().forEach(term -> {
            String iri = term.getValue().isTextual()
                    ? term.getValue().textValue()
                    : term.getValue().get("@id").textValue();
            if (iri.startsWith("lineproof:")) {
                context.add(OURS + iri.substring("lineproof:".length()));
            }
        });
        assertEquals(context, published);
    }

    private static EvidenceCut many() {
        CutBuilder builder = Traced.builder();
        for (int i = 5; i < 30; i++) {
            builder.receipt(i, true);
        }
        return builder.cut();
    }

    private static byte[] document(EvidenceCut of) {
        ReportInput input = Traced.input(of);
        return ProvDocument.bytes(Traced.report(input), of, SystemLineage.of(of));
    }

    private void assertStated(JsonObject node, Set<String> entries) {
        Set<String> by = links(node, OURS + "statedBy");
        assertFalse(by.isEmpty(), node.toString());
        assertTrue(entries.containsAll(by), node.toString());
    }

    private Set<String> ids(String type) {
        return nodes.values().stream()
                .filter(node -> types(node).contains(OURS + type))
                .map(node -> node.getString("@id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String only(String type) {
        Set<String> found = ids(type);
        assertEquals(1, found.size(), type + ": " + found);
        return found.iterator().next();
    }

    private String id(String ending) {
        List<String> found =
                nodes.keySet().stream().filter(id -> id.endsWith(ending)).toList();
        assertEquals(1, found.size(), ending + ": " + found);
        return found.get(0);
    }

    private Set<String> links(String id, String property) {
        return links(nodes.get(id), property);
    }

    private static Set<String> links(JsonObject node, String property) {
        return node.getOrDefault(property, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(link -> link.asJsonObject().getString("@id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> types(JsonObject node) {
        return node.getOrDefault("@type", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(type -> ((JsonString) type).getString())
                .collect(Collectors.toSet());
    }

    private static String value(JsonObject node, String property) {
        return node.getJsonArray(property).getJsonObject(0).getString("@value");
    }

    private static Map<String, JsonObject> nodes(byte[] document) {
        try {
            JsonArray expanded = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(document)))
                    .get();
            return new TreeMap<>(expanded.stream()
                    .map(JsonValue::asJsonObject)
                    .collect(Collectors.toMap(node -> node.getString("@id"), Function.identity())));
        } catch (JsonLdError e) {
            throw new IllegalStateException("no JSON-LD", e);
        }
    }
}
