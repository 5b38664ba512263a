package org.lineproof.anchoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.besu.proof.Groth16Fixtures;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.LogName;

/** What is ordered from the ledger, and what is refused before a row tells of it. */
class LedgerCallsTest {
    private static final ProofClaim CLAIM = Groth16Fixtures.claim("claim", "claim-0001");
    private static final Hash LEAF = Hash.sha256(new byte[] {1});
    private static final List<SignalClass> HARMLESS =
            List.of(SignalClass.OUTPUT_CLASS, SignalClass.CONSTANT, SignalClass.COMMITMENT, SignalClass.CONTEXT);

    private final TestTenant tenant = new TestTenant();

    @BeforeEach
    void openTheLog() {
        tenant.run(beans -> beans.get(TransparencyService.class).openLog(LogName.LINEAGE));
    }

    @Test
    void aStatementIsOrderedOnceByWhateverProof() {
        Word first = order(LogName.LINEAGE, CLAIM, HARMLESS);
        Word second = order(LogName.LINEAGE, Groth16Fixtures.claim("claim", "malleated-neg-A-neg-B"), HARMLESS);
        assertEquals(first, second);
        assertEquals(1, tenant.count("proof_recording"));
        assertEquals(
                Optional.empty(),
                tenant.call(beans -> beans.get(LedgerCalls.class).recording(first)),
                "nothing has happened yet");
    }

    @Test
    void aPersonalSignalIsRefusedBeforeARowTellsOfIt() {
        List<SignalClass> personal =
                List.of(SignalClass.OUTPUT_CLASS, SignalClass.CONSTANT, SignalClass.PERSONAL, SignalClass.CONTEXT);
        assertRefused("a signal is personal", LogName.LINEAGE, personal);
    }

    @Test
    void eachInputHasAClassAndTheLogExists() {
        assertRefused("one for each of 4 inputs", LogName.LINEAGE, HARMLESS.subList(0, 3));
        assertRefused("log: there is no system/unknown", new LogName("system/unknown"), HARMLESS);
    }

    @Test
    void whereNoRegistryIsConfiguredNobodyIsAsked() {
        assertEquals(
                Optional.empty(),
                tenant.call(beans -> beans.get(LedgerCalls.class)
                        .check(
                                CLAIM.key().bytes(),
                                CLAIM.proof().bytes(),
                                CLAIM.inputs().toArray(BigInteger[]::new))));
    }

    @Test
    void aProofOfAnotherSizeIsNamed() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> tenant.call(beans -> beans.get(LedgerCalls.class)
                        .check(CLAIM.key().bytes(), new byte[255], new BigInteger[] {BigInteger.ONE})));
        assertEquals("proof: 256 bytes are due, not 255", refusal.getMessage());
    }

    private void assertRefused(String reason, LogName log, List<SignalClass> classes) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> order(log, CLAIM, classes));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertEquals(0, tenant.count("proof_recording"));
    }

    private Word order(LogName log, ProofClaim claim, List<SignalClass> classes) {
        return tenant.call(beans -> beans.get(LedgerCalls.class)
                .record(
                        log,
                        LEAF,
                        claim.key().bytes(),
                        claim.proof().bytes(),
                        claim.inputs().toArray(BigInteger[]::new),
                        classes));
    }
}
