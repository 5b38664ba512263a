package org.lineproof.anchoring.besu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.evidence.proof.SignalClass.COMMITMENT;
import static org.lineproof.evidence.proof.SignalClass.CONSTANT;
import static org.lineproof.evidence.proof.SignalClass.CONTEXT;
import static org.lineproof.evidence.proof.SignalClass.OUTPUT_CLASS;
import static org.lineproof.evidence.proof.SignalClass.PERSONAL;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.DevelopmentChain;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.proof.SignalClass;

@ExtendWith(DevelopmentChain.class)
class KeyAdmissionTest {
    private static final HexBytes KEY = Groth16Fixtures.key("claim");
    private static final List<SignalClass> HARMLESS = List.of(OUTPUT_CLASS, CONSTANT, COMMITMENT, CONTEXT);

    @Test
    void anUnknownKeyIsRegisteredAndClassifiedOnce(URI node) throws Exception {
        try (TestProofRegistry registry = new TestProofRegistry(node)) {
            assertEquals(KeyStanding.RECORDABLE, admit(node, registry, HARMLESS));
            long height = registry.chain.height();
            assertEquals(KeyStanding.RECORDABLE, admit(node, registry, List.of(PERSONAL, PERSONAL)));
            assertEquals(height, registry.chain.height(), "nothing was sent");
        }
    }

    @Test
    void aPersonalSignalMakesAKeyThatNothingIsRecordedUnder(URI node) throws Exception {
        try (TestProofRegistry registry = new TestProofRegistry(node)) {
            registry.register(KEY);
            List<SignalClass> classes = List.of(OUTPUT_CLASS, CONSTANT, PERSONAL, CONTEXT);
            assertEquals(KeyStanding.PERSONAL, admit(node, registry, classes));
        }
    }

    @Test
    void classesOfAnotherNumberThanThereAreSignalsAreRefused(URI node) throws Exception {
        try (TestProofRegistry registry = new TestProofRegistry(node)) {
            LedgerRefusal refusal =
                    assertThrows(LedgerRefusal.class, () -> admit(node, registry, List.of(OUTPUT_CLASS, CONTEXT)));
            assertTrue(String.valueOf(refusal.getMessage()).startsWith("UnknownClasses("), refusal.getMessage());
        }
    }

    private static KeyStanding admit(URI node, TestProofRegistry registry, List<SignalClass> classes) throws Exception {
        return KeyAdmission.admit(
                NodeAccess.open(node), TestProofRegistry.ADMINISTRATOR_KEY, registry.address(), KEY, classes);
    }
}
