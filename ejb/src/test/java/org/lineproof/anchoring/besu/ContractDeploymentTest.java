package org.lineproof.anchoring.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineproof.anchoring.besu.node.Account;
import org.lineproof.anchoring.besu.node.Chain;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;

@ExtendWith(DevelopmentChain.class)
class ContractDeploymentTest {
    private static final String ADMINISTRATOR = "a1".repeat(32);
    private static final String SUBMITTER = "b2".repeat(32);

    @Test
    void aSecondDeploymentFindsTheFirst(URI chain) throws Exception {
        String first = ContractDeployment.deployIfAbsent(chain, ADMINISTRATOR, SUBMITTER, List.of("demo"), null);
        String second = ContractDeployment.deployIfAbsent(chain, ADMINISTRATOR, SUBMITTER, List.of("demo"), first);
        assertEquals(first, second);
    }

    @Test
    void anAddressWithoutCodeGetsANewRegistry(URI chain) throws Exception {
        String forgotten = "0x00000000000000000000000000000000000000Aa";
        assertNotEquals(
                forgotten,
                ContractDeployment.deployIfAbsent(chain, ADMINISTRATOR, SUBMITTER, List.of("demo"), forgotten));
    }

    @Test
    void theSubmitterMayWriteForItsTenantsOnly(URI chain) throws Exception {
        Account submitter = Account.ofKey(SUBMITTER);
        String registry = ContractDeployment.deployIfAbsent(
                chain, ADMINISTRATOR, submitter.address(), List.of("demo", "second"), null);
        try (Chain view = new Chain(chain, LedgerContract.CHECKPOINTS.compiled())) {
            for (String tenant : List.of("demo", "second")) {
                assertTrue(RegistryCalls.truth(
                        view.view(registry, RegistryCalls.isSubmitter(tenant, submitter.address()))));
            }
            assertFalse(
                    RegistryCalls.truth(view.view(registry, RegistryCalls.isSubmitter("third", submitter.address()))));
        }
    }

    @Test
    void aTenantAddedLaterIsAdmittedAtTheSameRegistry(URI chain) throws Exception {
        String registry = ContractDeployment.deployIfAbsent(chain, ADMINISTRATOR, SUBMITTER, List.of("demo"), null);
        ContractDeployment.deployIfAbsent(chain, ADMINISTRATOR, SUBMITTER, List.of("demo", "late"), registry);
        try (Chain view = new Chain(chain, LedgerContract.CHECKPOINTS.compiled())) {
            assertTrue(RegistryCalls.truth(
                    view.view(registry, RegistryCalls.isSubmitter("late", Account.addressOf(SUBMITTER)))));
        }
    }

    @Test
    void aStrangerCannotAdmitSubmitters(URI chain) throws Exception {
        String registry = ContractDeployment.deployIfAbsent(chain, ADMINISTRATOR, SUBMITTER, List.of(), null);
        LedgerRefusal refusal = assertThrows(
                LedgerRefusal.class,
                () -> ContractDeployment.deployIfAbsent(chain, SUBMITTER, SUBMITTER, List.of("demo"), registry));
        assertEquals(
                "NotAdministrator(caller=" + Account.addressOf(SUBMITTER).toLowerCase(Locale.ROOT) + ")",
                refusal.getMessage());
    }

    @Test
    void aMalformedKeyIsNotRepeatedInTheMessage(URI chain) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> ContractDeployment.deployIfAbsent(chain, "secret", SUBMITTER, List.of(), null));
        assertFalse(refusal.getMessage().contains("secret"));
    }

    @Test
    void aDeadPortIsAnUnavailableLedger() {
        assertThrows(
                LedgerUnavailable.class,
                () -> ContractDeployment.deployIfAbsent(
                        URI.create("http://127.0.0.1:1"), ADMINISTRATOR, SUBMITTER, List.of(), null));
    }
}
