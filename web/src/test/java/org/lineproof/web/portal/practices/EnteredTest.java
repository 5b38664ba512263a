package org.lineproof.web.portal.practices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.tenancy.entity.Refusal;

class EnteredTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final Map<String, String> LOGGING =
            Map.of("clock", " UTC, NTP ", "place", "own data centre", "control", "the organisation", "elsewhere", "  ");
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    private static String refused(PracticeKind kind, Map<String, String> values, Map<String, Object[]> events) {
        return String.valueOf(assertThrows(
                        Refusal.class, () -> Entered.practice(TRIAGE, Entered.body(kind, values, events)))
                .field());
    }

    @Test
    void whatWasLeftEmptyIsLeftOutAndChosenEventsAreAList() {
        Map<String, Object[]> events = Map.of("risk", new Object[] {"override", "stop"}, "operation", new Object[0]);
        assertEquals(
                "{\"kind\":\"logging\",\"risk\":[\"override\",\"stop\"],\"clock\":\"UTC, NTP\","
                        + "\"place\":\"own data centre\",\"control\":\"the organisation\"}",
                Entered.practice(TRIAGE, Entered.body(PracticeKind.LOGGING, LOGGING, events))
                        .json()
                        .toString());
    }

    @Test
    void aDecisionIsTrueOrFalse() {
        Map<String, String> values = Map.of(
                "change", "New threshold",
                "substantial", "false",
                "reasons", "Foreseen by the provider",
                "decidedBy", "A. Example",
                "date", "2026-11-20");
        assertEquals(
                "false",
                Entered.practice(TRIAGE, Entered.body(PracticeKind.MODIFICATION, values, Map.of()))
                        .json()
                        .get("substantial")
                        .toString());
    }

    @Test
    void figuresStandOneALine() {
        String figures = "accuracy; 0.93; holdout-2026\r\nrecall ; 0.88";
        assertEquals(
                "[{\"name\":\"accuracy\",\"value\":\"0.93\",\"dataset\":\"holdout-2026\"},"
                        + "{\"name\":\"recall\",\"value\":\"0.88\"}]",
                Entered.practice(
                                TRIAGE,
                                Entered.body(
                                        PracticeKind.METRICS, Map.of("model", DIGEST, "figures", figures), Map.of()))
                        .json()
                        .get("figures")
                        .toString());
    }

    @Test
    void whatIsRefusedNamesTheFieldOfTheForm() {
        assertEquals(
                "period", refused(PracticeKind.RETENTION, Map.of("period", "six months", "basis", "law"), Map.of()));
        assertEquals("basis", refused(PracticeKind.RETENTION, Map.of("period", "P6M"), Map.of()));
        assertEquals(
                "figures",
                refused(PracticeKind.METRICS, Map.of("model", DIGEST, "figures", "accuracy 0.93"), Map.of()));
        assertEquals("risk", refused(PracticeKind.LOGGING, LOGGING, Map.of("risk", new Object[] {"rumour"})));
    }

    @ParameterizedTest
    @EnumSource(PracticeKind.class)
    void everyMemberHasOneFieldWithALabel(PracticeKind kind) {
        assertFalse(PracticeWords.about(kind).isBlank());
        List<FieldLine> fields =
                kind.fields().stream().map(field -> new FieldLine(kind, field)).toList();
        for (FieldLine field : fields) {
            assertFalse(field.label().isBlank());
            assertEquals(
                    1,
                    Stream.of(field.line(), field.lines(), field.day(), field.truth(), field.events(), field.model())
                            .filter(is -> is)
                            .count(),
                    kind + ": " + field.name());
        }
        assertEquals(
                fields.size(), fields.stream().map(FieldLine::label).distinct().count(), kind + " has a label twice");
    }
}
