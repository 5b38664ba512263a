package org.lineproof.reporting.control.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.definition.Definitions;

/** The published schema of reports against the reports we make, and against one bad document for each rule. */
class ReportSchemaTest {
    private static final Path FILE = Path.of("..", "web", "src", "main", "webapp", "schemas", "report", "v1.json");

    private final EvidenceCut rich = new CutBuilder()
            .system("deployer")
            .model("1", "train")
            .source("raw")
            .run("clean", List.of("raw"), List.of("features"))
            .run("train", List.of("features"), List.of("model"))
            .receipt(1, true)
            .receipt(2, true)
            .act("OVERRIDDEN")
            .receipt(4, false)
            .heartbeat(6)
            .overdue(2)
            .cut();

    @Test
    void theReportsWeMakeFitInEveryLanguage() throws IOException {
        for (String definition : Definitions.made()) {
            for (EvidenceCut cut :
                    List.of(rich, RichAndPoor.rich().cut(), RichAndPoor.poor().cut())) {
                for (Language language : Language.values()) {
                    ObjectNode report = ReportJson.tree(RichAndPoor.report(definition, cut, language));
                    assertEquals(language.tag(), report.get("language").asText());
                    assertEquals(List.of(), faults(CanonicalJson.text(report)), definition + " " + language);
                }
            }
        }
    }

    @Test
    void theReportHasABlockOfEveryKindTheSchemaKnows() throws Exception {
        Set<String> made = new TreeSet<>();
        ReportJson.tree(report(rich))
                .findValues("blocks")
                .forEach(blocks ->
                        blocks.forEach(block -> made.add(block.get("kind").textValue())));
        Set<String> known = new TreeSet<>();
        for (JsonNode kind :
                StrictJson.object(Files.readAllBytes(FILE), 1 << 20).at("/$defs/block/oneOf")) {
            String name = kind.get("$ref").textValue().replace("#/$defs/", "");
            known.add(name.replace("Block", ""));
        }
        assertEquals(known, made);
    }

    /** One document for each rule: a JSON pointer to what is spoiled, and what stands there instead; "-" takes it away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "/schema ~ \"lineproof/report/v2\"",
                "/id ~ \"R01\"",
                "/id ~ -",
                "/language ~ \"fr-FR\"",
                "/organisation ~ \"\"",
                "/verification ~ \"javascript:x\"",
                "/more ~ 1",
                "/definition/id ~ \"first\"",
                "/definition/catalogueVersion ~ \"now\"",
                "/definition/legalState ~ -",
                "/definition/more ~ 1",
                "/system/role ~ -",
                "/system/more ~ 1",
                "/period/from ~ \"2026-11-01\"",
                "/period/to ~ \"2026-13-01T00:00:00Z\"",
                "/period/more ~ 1",
                "/pins/logs ~ []",
                "/pins/more ~ 1",
                "/pins/textVersion ~ 1",
                "/pins/overdue ~ []",
                "/pins/overdue/0/count ~ 0",
                "/pins/overdue/0/since ~ \"lately\"",
                "/pins/logs/0/label ~ \"log\"",
                "/pins/logs/0/origin ~ \"two words\"",
                "/pins/logs/0/size ~ 0",
                "/pins/logs/0/root ~ \"ABCD\"",
                "/pins/logs/0/checkpoint ~ \"unsigned\"",
                "/pins/logs/0/publishedAt ~ \"2026-11-22T10:00Z\"",
                "/pins/logs/0/state ~ \"certain\"",
                "/pins/logs/0/more ~ 1",
                "/sections/0/number ~ 0",
                "/sections/0/number ~ 1000",
                "/sections/0/title ~ \"\"",
                "/sections/0/blocks ~ []",
                "/sections/0/more ~ 1",
                "/sections/0/blocks/0/kind ~ \"picture\"",
                "/sections/0/blocks/0/more ~ 1",
                "/annexes/0/letter ~ \"AA\"",
                "/annexes/0/more ~ 1",
                "/annexes/0/table/more ~ 1",
                "/annexes/0/table/columns ~ []",
                "/annexes/0/table/columns/0/kind ~ \"BOLD\"",
                "/annexes/0/table/columns/0/share ~ 0",
                "/annexes/0/table/columns/0/share ~ 10001",
                "/annexes/0/table/rows/0/more ~ 1",
                "/annexes/0/table/rows/0/cells/0 ~ 1",
                "/annexes/0/table/rows/0/basis ~ -",
                "/annexes/0/table/rows/0/basis/more ~ 1",
                "/annexes/0/table/rows/0/basis/evidence ~ \"certain\"",
                "/annexes/0/table/rows/0/basis/state ~ \"certain\"",
                "/annexes/0/table/rows/0/basis/references ~ []",
                "/annexes/0/table/rows/0/basis/references/0/first ~ -1",
                "/annexes/0/table/rows/0/basis/references/0/last ~ \"1\"",
                "/annexes/0/table/rows/0/basis/references/0/origin ~ \"\"",
                "/annexes/0/table/rows/0/basis/references/0/more ~ 1",
                "paragraph/text ~ \"\"",
                "facts/facts/0/value ~ 1",
                "facts/facts/0/kind ~ \"BOLD\"",
                "facts/facts/0/basis ~ -",
                "chart/chart/series ~ []",
                "chart/chart/bars/0/values/0 ~ -1",
                "chart/chart/basis ~ -",
                "graph/graph/nodes/0/kind ~ \"PERSON\"",
                "graph/graph/edges/0/to ~ -",
                "graph/graph/basis ~ -",
                "findings/findings/0/outcome ~ \"MET\"",
                "findings/findings/0/requirement ~ \"Article 12\"",
                "findings/findings/0/reason ~ \" \"",
                "findings/findings/0/more ~ 1",
                "noEvidence/wouldSupply ~ []",
                "noEvidence/subject ~ -",
            })
    void whatIsNoneOfItIsRefused(String pointer, String instead) throws Exception {
        ObjectNode report = ReportJson.tree(report(rich));
        String before = report.toString();
        spoil(report, pointer, instead);
        assertNotEquals(before, report.toString(), "nothing was spoiled");
        assertFalse(faults(report.toString()).isEmpty(), pointer);
    }

    @Test
    void aFailedFindingNeedsItsEntriesAndACure() throws IOException {
        for (String spoiled : List.of("basis", "cure")) {
            ObjectNode report = ReportJson.tree(report(rich));
            for (JsonNode finding : findings(report)) {
                if (finding.get("outcome").asText().equals("FAILED")) {
                    if (spoiled.equals("cure")) {
                        ((ObjectNode) finding).put("cure", "");
                    } else {
                        ((ObjectNode) finding).remove("basis");
                    }
                    break;
                }
            }
            assertFalse(faults(report.toString()).isEmpty(), spoiled);
        }
    }

    private static void spoil(ObjectNode report, String pointer, String instead) throws Exception {
        int slash = pointer.lastIndexOf('/');
        String parent = pointer.substring(0, slash);
        JsonNode at = pointer.startsWith("/") ? report.at(parent) : block(report, parent);
        String name = pointer.substring(slash + 1);
        if (at instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value(instead));
        } else if (instead.equals("-")) {
            ((ObjectNode) at).remove(name);
        } else {
            ((ObjectNode) at).set(name, value(instead));
        }
    }

    private static JsonNode value(String json) throws Exception {
        return StrictJson.parse(("[" + json + "]").getBytes(StandardCharsets.UTF_8), 1 << 10)
                .get(0);
    }

    /** The first block of a kind that has something in its list, and the place in it. */
    private static JsonNode block(ObjectNode report, String path) {
        int slash = path.indexOf('/');
        String kind = slash < 0 ? path : path.substring(0, slash);
        for (JsonNode blocks : report.findValues("blocks")) {
            for (JsonNode block : blocks) {
                JsonNode at = slash < 0 ? block : block.at(path.substring(slash));
                if (block.get("kind").textValue().equals(kind) && !at.isMissingNode()) {
                    return at;
                }
            }
        }
        throw new IllegalStateException("the report has no " + path);
    }

    private static List<JsonNode> findings(ObjectNode report) {
        List<JsonNode> findings = new ArrayList<>();
        report.findValues("findings").forEach(list -> list.forEach(findings::add));
        return findings;
    }

    private static ReportRecord report(EvidenceCut cut) {
        return RichAndPoor.report("R01", cut, Language.EN);
    }

    private static List<String> faults(String json) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(FILE));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
