package org.lineproof.inference.boundary.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.boundary.TraceIntake;
import org.lineproof.inference.control.otlp.RecordedTraces;
import org.lineproof.inference.entity.TraceOutcome;
import org.lineproof.inference.entity.trace.TraceClient;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** A gateway whose spans name no system, as it comes out of the box. */
class TraceClientRegistryTest {
    private static final SystemId SYSTEM = new SystemId("claim-triage");
    private static final String CLIENT = "service-account-llm-gateway";

    private final TestTenant tenant = new Gateway().tenant();

    @Test
    void spansThatNameNoSystemBelongToThatOfTheirClient() {
        TraceOutcome unknown = send();
        assertTrue(
                unknown.rejected().get(0).reason().reason().contains(CLIENT),
                unknown.rejected().get(0).reason().reason());
        assign(SYSTEM);
        assertEquals(1, send().recorded());
        assertEquals(1, tenant.count("receipt where system_id = 'claim-triage'"));
    }

    @Test
    void whatTheRequestNamesComesFirst() {
        assign(SYSTEM);
        TraceOutcome outcome = tenant.as(CLIENT)
                .call(beans -> beans.get(TraceIntake.class).recordJson(unnamed(), Optional.of("another-system")));
        assertEquals("system", outcome.rejected().get(0).reason().field());
    }

    @Test
    void theNewestWordCountsAndEachIsLogged() {
        long before = tenant.count("log_entry");
        TraceClient first = assign(SYSTEM);
        assertEquals(first.entry(), assign(SYSTEM).entry());
        assertEquals("ada", first.assignedBy());
        tenant.as("ada").run(beans -> beans.get(TraceClientRegistry.class).release(CLIENT));
        assertEquals(List.of(), list());
        assertEquals(0, send().recorded());
        assign(SYSTEM);
        assertEquals(Optional.of(SYSTEM), list().get(0).system());
        assertEquals(3, tenant.count("log_entry") - before);
    }

    @Test
    void aSystemThatNobodyRegisteredAndAClientWithoutOneAreRefused() {
        assertEquals(
                Kind.UNPROCESSABLE,
                refuses("system", () -> assign(new SystemId("unknown"))).kind());
        assertEquals(
                Kind.NOT_FOUND,
                refuses(
                                null,
                                () -> tenant.as("ada")
                                        .run(beans -> beans.get(TraceClientRegistry.class)
                                                .release(CLIENT)))
                        .kind());
    }

    @Test
    void anotherOrganisationsWordIsNotHeard() {
        assign(SYSTEM);
        TestTenant other = new Gateway().tenant();
        assertEquals(
                List.of(),
                other.call(beans -> beans.get(TraceClientRegistry.class).list()));
    }

    private TraceClient assign(SystemId system) {
        return tenant.as("ada")
                .call(beans -> beans.get(TraceClientRegistry.class).assign(CLIENT, system));
    }

    private List<TraceClient> list() {
        return tenant.call(beans -> beans.get(TraceClientRegistry.class).list());
    }

    private TraceOutcome send() {
        return tenant.as(CLIENT).call(beans -> beans.get(TraceIntake.class).recordJson(unnamed(), Optional.empty()));
    }

    private static byte[] unnamed() {
        return new String(RecordedTraces.json(), StandardCharsets.UTF_8)
                .replace("lineproof.system", "other")
                .getBytes(StandardCharsets.UTF_8);
    }
}
