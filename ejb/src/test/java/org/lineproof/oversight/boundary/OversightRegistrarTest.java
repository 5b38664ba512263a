package org.lineproof.oversight.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestDatabase;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.inference.control.Producer;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.oversight.entity.OversightAct.Kind;
import org.lineproof.oversight.entity.RecordedAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.Acknowledgement;

class OversightRegistrarTest {

    private static final SystemId SYSTEM = new SystemId("claim-triage");

    private Gateway gateway;
    private Acknowledgement decided;

    @BeforeEach
    void recordADecision() {
        gateway = new Gateway();
        decided = gateway.send(new Producer(signer(1)).sdJwt(1, Producer.fields("claim-0001")))
                .acknowledgement();
        gateway.tenant().as("reviewer");
    }

    private Acknowledgement record(String decision, Kind kind, @Nullable String newOutcome) {
        OversightAct act = new OversightAct(SYSTEM, decision, kind, "The diagnosis was misread", newOutcome);
        return gateway.tenant()
                .call(beans -> beans.get(OversightRegistrar.class).record(act));
    }

    private List<RecordedAct> ofDecision() {
        return gateway.tenant().call(beans -> beans.get(OversightQuery.class).ofDecision("claim-0001"));
    }

    @Test
    void anActIsLoggedInTheSystemsLogAndPointsAtTheReceipt() throws Exception {
        Acknowledgement logged = record("claim-0001", Kind.OVERRIDDEN, "urgent");
        String content = gateway.tenant()
                .call(beans -> beans.get(LogReader.class)
                        .standing(logged.entry())
                        .orElseThrow()
                        .content());
        Entry entry = Entry.parse(content.getBytes(StandardCharsets.UTF_8));
        assertEquals("oversight", entry.type());
        assertEquals(SYSTEM.log(), logged.log());
        assertEquals(List.of(new EntryReference(decided.origin(), decided.leafHash())), entry.references());
        assertFalse(content.contains("reviewer") || content.contains("claim-0001"));
    }

    @Test
    void actsAreFoundByDecisionInTheirOrderAndBySystem() {
        record("claim-0001", Kind.REVIEWED, null);
        record("claim-0001", Kind.OVERRIDDEN, "urgent");
        List<RecordedAct> acts = ofDecision();
        assertEquals(
                List.of(Kind.REVIEWED, Kind.OVERRIDDEN),
                acts.stream().map(RecordedAct::kind).toList());
        assertEquals("reviewer", acts.get(1).reviewer());
        assertEquals("urgent", acts.get(1).newOutcome());
        assertEquals(decided.entry(), acts.get(1).receipt());
        assertEquals(
                2,
                gateway.tenant()
                        .call(beans -> beans.get(OversightQuery.class).of(SYSTEM))
                        .size());
    }

    @Test
    void anUnknownDecisionIsNamedAndNothingIsStored() {
        refuses("decisionId", () -> record("claim-9999", Kind.REVIEWED, null));
        assertEquals(0, gateway.tenant().count("oversight_act"));
    }

    @Test
    void whatWasErasedIsStillCounted() {
        record("claim-0001", Kind.STOPPED, null);
        TestDatabase.shared()
                .asOwner("delete from oversight_field where tenant_id = '"
                        + gateway.tenant().id() + "'");
        assertEquals(List.of(), ofDecision());
        RecordedAct act = gateway.tenant()
                .call(beans -> beans.get(OversightQuery.class).of(SYSTEM))
                .get(0);
        assertNull(act.reviewer());
        assertEquals(Kind.STOPPED, act.kind());
    }
}
