package org.lineproof.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.Practice;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;

/** Practices on a real PostgreSQL, with the rights of the application's role. */
class PracticeRegistryTest {

    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE = "{\"kind\":\"retention\",\"period\":\"P6M\",\"basis\":\"the purpose\"}";

    private static final String LOGGING = "{\"kind\":\"logging\",\"clock\":\"NTP\",\"place\":\"p\",\"control\":\"c\"";
    private static final String CHANGE = "{\"kind\":\"modification\",\"change\":\"c\",\"reasons\":\"r\","
            + "\"decidedBy\":\"d\",\"date\":\"2026-11-01\"";

    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("officer");
    }

    private void register() {
        tenant.run(beans ->
                beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage"))));
    }

    private RecordedPractice record(String json) throws Exception {
        Practice practice = Practice.parse(TRIAGE, (ObjectNode) JSON.readTree(json));
        return tenant.call(beans -> beans.get(PracticeRegistry.class).record(practice));
    }

    @Test
    void aPracticeIsAnEntryThatRefersToTheSystem() throws Exception {
        register();
        RecordedPractice recorded = record(RULE);
        String entry = tenant.call(beans -> beans.get(LogReader.class)
                .standing(recorded.entry())
                .orElseThrow()
                .content());
        Entry logged = Entry.parse(entry.getBytes(StandardCharsets.UTF_8));
        assertEquals(PracticeRegistry.ENTRY_TYPE, logged.type());
        assertEquals("claim-triage", logged.system());
        assertEquals(1, logged.references().size());
    }

    @Test
    void whatWasLaidDownBeforeStaysInTheList() throws Exception {
        register();
        record(RULE);
        record(RULE.replace("P6M", "P1Y"));
        List<RecordedPractice> found =
                tenant.call(beans -> beans.get(PracticeRegistry.class).of(TRIAGE));
        assertEquals(
                List.of("P1Y", "P6M"),
                found.stream()
                        .map(practice -> practice.json().get("period").textValue())
                        .toList());
        assertEquals(PracticeKind.RETENTION, found.get(0).kind());
    }

    @Test
    void aPeriodThatIsNoneIsRefusedWithItsCure() throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(RULE.replace("P6M", "six months"));
        Refusal refusal = assertThrows(Refusal.class, () -> Practice.parse(TRIAGE, body));
        assertEquals("period", refusal.field());
        assertTrue(refusal.reason().contains("such as P6M"), refusal.reason());
    }

    @Test
    void theLoggingAndADecisionAboutAChangeAreLaidDown() throws Exception {
        register();
        assertEquals(
                PracticeKind.LOGGING,
                record(LOGGING + ",\"risk\":[\"override\",\"model-version\"],\"operation\":[\"decision\"]}")
                        .kind());
        assertEquals(
                PracticeKind.MODIFICATION,
                record(CHANGE + ",\"substantial\":false}").kind());
    }

    @Test
    void anUnknownSystemHasNoPractice() {
        refuses("system", () -> record(RULE));
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() throws Exception {
        register();
        record(RULE);
        assertEquals(
                List.of(),
                new TestTenant()
                        .as("officer")
                        .call(beans -> beans.get(PracticeRegistry.class).of(TRIAGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"habit\"}",
                "{\"kind\":\"retention\",\"period\":\"six months\",\"basis\":\"b\"}",
                "{\"kind\":\"retention\",\"period\":\"P0D\",\"basis\":\"b\"}",
                "{\"kind\":\"retention\",\"period\":\"P-1M\",\"basis\":\"b\"}",
                "{\"kind\":\"retention\",\"period\":\"P6M\"}",
                "{\"kind\":\"retention\",\"period\":\"P6M\",\"basis\":\"b\",\"note\":\"n\"}",
                "{\"kind\":\"metrics\",\"model\":\"sha256:12\",\"figures\":[{\"name\":\"AUC\",\"value\":\"1\"}]}",
                "{\"kind\":\"metrics\",\"model\":\"DIGEST\",\"figures\":[]}",
                "{\"kind\":\"metrics\",\"model\":\"DIGEST\",\"figures\":[{\"name\":\"AUC\"}]}",
                "{\"kind\":\"notice\",\"notice\":\"N\",\"audience\":\"persons\",\"since\":\"yesterday\",\"text\":\"t\"}",
                "{\"kind\":\"logging\",\"clock\":\"NTP\",\"place\":\"p\"}",
                LOGGING + ",\"risk\":[\"habit\"]}",
                LOGGING + ",\"risk\":[]}",
                LOGGING + ",\"risk\":[\"stop\",\"stop\"]}",
                LOGGING + ",\"risk\":\"stop\"}",
                CHANGE + "}",
                CHANGE + ",\"substantial\":\"no\"}",
                "{\"kind\":\"contact\",\"contact\":\" \",\"language\":\"de\",\"form\":\"JSON\"}",
            })
    void whatIsNoPracticeIsRefused(String json) throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(json.replace("DIGEST", Declared.digest('a')));
        assertThrows(Refusal.class, () -> Practice.parse(TRIAGE, body));
    }

    @Test
    void aPracticeIsNotLongerThanItsLimit() throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree("{\"kind\":\"processing\"}");
        PracticeKind.PROCESSING.fields().forEach(field -> body.put(field.name(), "€".repeat(4_000)));
        Refusal refusal = assertThrows(Refusal.class, () -> Practice.parse(TRIAGE, body));
        assertTrue(String.valueOf(refusal.getMessage()).contains("bytes"), refusal.getMessage());
    }
}
