package org.lineproof.reporting.control.r01;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.BothLanguages;
import org.lineproof.assurance.CutBuilder;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.control.proof.Triage;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.assembly.Reports;
import org.lineproof.reporting.entity.ReportRequest;

/** R01 in German says what it says in English, of the same entries. */
class GermanR01Test {
    private static final ReportRequest ENGLISH = new ReportRequest(
            "R01",
            new SystemId(CutBuilder.SYSTEM),
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2026-12-01T00:00:00Z"));
    /** Members that hold names of the format and words of the verifier, the same in each language. */
    private static final Set<String> FORMAL = Set.of("schema", "kind", "state", "evidence", "checkpoint", "anchor");

    /** Members that name things, in no language. */
    private static final Set<String> NAMES = Set.of("id", "from", "to", "origin", "requirement");

    private static final String QUOTED = "im Wortlaut des Prüfers: ";
    private static final TrustAnchor ANCHOR = Triage.anchor("triage3", 1);

    private final EvidenceCut rich = new CutBuilder()
            .system("deployer")
            .model("1", "train")
            .run("train", List.of("features"), List.of("model"))
            .proposed(ANCHOR, "ada")
            .act(ANCHOR, "approved", "grace")
            .receipt(1, true)
            .act("OVERRIDDEN")
            .receipt(2, Triage.fields(ANCHOR, "0", "D-2"))
            .receipt(3, Triage.fields(ANCHOR, "0", "D-3"))
            .receipt(6, false)
            .heartbeat(8)
            .count("2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z", 4)
            .erase(0)
            .cut();

    private final EvidenceCut poor =
            new CutBuilder().system("provider").heartbeat(0).cut();

    @Test
    void aRichSystemIsReportedInGerman() throws IOException {
        same(rich);
    }

    @Test
    void aPoorSystemIsReportedInGerman() throws IOException {
        same(poor);
    }

    @Test
    void titlesAndRolesAreThoseOfTheRegulation() {
        ReportRecord german = Reports.of(ENGLISH.in(Language.DE), rich, Optional.empty());
        assertEquals(
                "Bericht über Aufzeichnungen und Rückverfolgbarkeit",
                german.definition().name());
        assertEquals("Umfang und Identität", german.sections().get(0).title());
        String json = new String(ReportJson.bytes(german), StandardCharsets.UTF_8);
        for (String word : List.of("Zweckbestimmung", "\"Betreiber\"", "Art. 26 Abs. 6", "außer Kraft gesetzt")) {
            assertTrue(json.contains(word), word);
        }
    }

    private static void same(EvidenceCut cut) throws IOException {
        ReportRecord english = Reports.of(ENGLISH, cut, Optional.empty());
        ReportRecord german = Reports.of(ENGLISH.in(Language.DE), cut, Optional.empty());
        assertNotEquals(english.id(), german.id());
        assertArrayEquals(
                ReportJson.bytes(german), ReportJson.bytes(Reports.of(ENGLISH.in(Language.DE), cut, Optional.empty())));
        same("", tree(english), tree(german));
    }

    /** The two have the same members and the same basis, and no text of the German one is English. */
    private static void same(String member, JsonNode english, JsonNode german) {
        assertEquals(english.getNodeType(), german.getNodeType(), member);
        assertEquals(english.size(), german.size(), member);
        if (english.isObject()) {
            english.fieldNames().forEachRemaining(name -> same(name, english.get(name), german.get(name)));
        } else if (english.isArray()) {
            for (int i = 0; i < english.size(); i++) {
                same(member, english.get(i), german.get(i));
            }
        } else if (FORMAL.contains(member)) {
            assertEquals(english, german, member);
        } else if (german.isTextual() && !NAMES.contains(member)) {
            BothLanguages.german(german.textValue().replaceAll(QUOTED + ".*", ""));
        }
    }

    private static JsonNode tree(ReportRecord report) throws IOException {
        return new ObjectMapper().readTree(ReportJson.bytes(report));
    }
}
