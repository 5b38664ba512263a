package org.lineproof.anchoring.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditIntervalTest {

    @Test
    void sixHoursWithoutASetting() {
        AuditInterval interval = new AuditInterval();
        interval.load();
        assertEquals(Optional.of(Duration.ofHours(6)), interval.length());
    }

    @Test
    void theLimitsAreWithin() {
        for (String text : List.of("PT10M", " PT10M ", "P31D")) {
            assertEquals(Optional.of(Duration.parse(text.strip())), AuditInterval.parse(text));
        }
        assertEquals(Optional.empty(), AuditInterval.parse("Off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6h", "6", "PT9M59S", "P31DT1S", "-PT6H", "PT0S", "P100000000000000000D"})
    void whatIsNoIntervalOrBeyondTheLimitsIsRefusedByName(String text) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> AuditInterval.parse(text))
                .getMessage();
        assertTrue(refusal.startsWith("lineproof.audit.interval is '" + text + "'"), refusal);
        AuditInterval interval = new AuditInterval();
        interval.configured = text;
        interval.load();
        assertEquals(Optional.of(Duration.ofHours(6)), interval.length(), "a mistyped setting does not end the audits");
    }

    @Test
    void anAuditEndsWithTheServer() {
        boolean[] goesOn = {true};
        Breather breather = new Breather(() -> goesOn[0]);
        breather.at(256, 300);
        goesOn[0] = false;
        assertThrows(CancellationException.class, () -> breather.at(300, 300));
    }
}
