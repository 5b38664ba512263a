package org.lineproof.assurance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.assurance.entity.policy.Level;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.database.TestTenant;
import org.lineproof.tenancy.entity.Refusal;

/** Policies on a real PostgreSQL, with the rights of the application's role. */
class PolicyRegistryTest {

    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("officer");
    }

    private void record(Policy policy) {
        tenant.run(beans -> beans.get(PolicyRegistry.class).record(policy));
    }

    private List<Policy> all() {
        return tenant.call(beans -> beans.get(PolicyRegistry.class).all().stream()
                .map(recorded -> recorded.policy())
                .toList());
    }

    @Test
    void theNewestPolicyStandsFirst() {
        assertEquals(List.of(), all());
        Policy first = new Policy("2026-1", Map.of("notices", Level.IGNORE));
        Policy second = new Policy("2026-2", Map.of("notices", Level.WARN));
        record(first);
        record(second);
        assertEquals(List.of(second, first), all());
        assertEquals(2, tenant.count("log_entry"));
    }

    @Test
    void aVersionIsUsedOnce() {
        record(new Policy("2026-1", Map.of()));
        refuses("version", () -> record(new Policy("2026-1", Map.of("notices", Level.WARN))));
    }

    @Test
    void aCheckThatThereIsNotCannotBeGraded() {
        refuses("levels.astrology", () -> record(new Policy("2026-1", Map.of("astrology", Level.FAIL))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"1\"}",
                "{\"levels\":{}}",
                "{\"version\":\"1\",\"levels\":{\"notices\":\"LOUD\"}}",
                "{\"version\":\"1\",\"levels\":{},\"by\":\"me\"}",
                "{\"version\":\" \",\"levels\":{}}",
                "[]"
            })
    void whatIsNoPolicyIsRefused(String json) throws Exception {
        var body = new ObjectMapper().readTree(json);
        assertThrows(Refusal.class, () -> Policy.parse(body));
    }
}
