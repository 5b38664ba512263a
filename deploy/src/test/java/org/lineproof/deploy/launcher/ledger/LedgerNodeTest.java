package org.lineproof.deploy.launcher.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.files.KeyDirectory;
import org.lineproof.deploy.launcher.process.Ports;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

class LedgerNodeTest {

    private static final Path NODE_MODULES = Path.of("node_modules").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void theChainAndItsContractsAreThereAfterASecondStart() throws Exception {
        int port = new Ports(directory.resolve("ports.json"), line -> {}).claim("ledger", 0);
        KeyDirectory keys = KeyDirectory.complete(directory.resolve("keys"), new SecureRandom());
        RegistryContract registry = new RegistryContract(directory);
        String contract;
        String proofs;
        long block;
        try (Supervisor supervisor = new Supervisor(directory.resolve("logs"))) {
            AnvilNode node = AnvilNode.start(supervisor, NODE_MODULES, directory.resolve("anvil"), port);
            contract = registry.deployed(LedgerContract.CHECKPOINTS, node, keys, List.of("demo"));
            proofs = registry.deployed(LedgerContract.PROOFS, node, keys, List.of("demo"));
            block = new JsonRpc(node.access()).blockNumber().orElseThrow();
            assertTrue(node.description().contains("development chain"), node.description());
        }
        try (Supervisor supervisor = new Supervisor(directory.resolve("logs"))) {
            AnvilNode node = AnvilNode.start(supervisor, NODE_MODULES, directory.resolve("anvil"), port);
            assertEquals(block, new JsonRpc(node.access()).blockNumber().orElseThrow());
            assertEquals(contract, registry.deployed(LedgerContract.CHECKPOINTS, node, keys, List.of("demo")));
            assertEquals(proofs, registry.deployed(LedgerContract.PROOFS, node, keys, List.of("demo")));
            assertEquals(block, new JsonRpc(node.access()).blockNumber().orElseThrow());
        }
    }

    @Test
    void aLedgerThatDoesNotAnswerIsNamedWithTheCure() {
        StartFailure failure = assertThrows(
                StartFailure.class, () -> ExternalLedger.at(NodeAccess.open(URI.create("http://127.0.0.1:1"))));
        assertTrue(failure.getMessage().contains("LINEPROOF_LEDGER_URL"), failure.getMessage());
    }

    @Test
    void besuIsGivenTheGenesisOfOurNetworksWithoutTheValidatorsItDraws() throws Exception {
        ObjectNode configuration = BesuNode.configuration();
        assertTrue(configuration.at("/genesis/config/zeroBaseFee").asBoolean(), configuration::toString);
        assertEquals(20_261, configuration.at("/genesis/config/chainId").intValue());
        assertEquals(
                1, configuration.at("/genesis/config/qbft/blockperiodseconds").intValue());
        assertEquals(1, configuration.at("/blockchain/nodes/count").intValue());
        assertTrue(configuration.at("/genesis/extraData").isMissingNode(), configuration::toString);
    }

    @Test
    void aBesuHomeWithoutBesuIsNamedWithTheCure() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory.resolve("logs"))) {
            StartFailure failure = assertThrows(
                    StartFailure.class,
                    () -> BesuNode.start(supervisor, directory, directory, directory.resolve("besu"), 1));
            assertTrue(failure.getMessage().contains("BESU_HOME"), failure.getMessage());
        }
    }

    @Test
    void aMissingAnvilSaysWhatToInstall() throws Exception {
        Path nothing = Files.createDirectories(directory.resolve("nothing"));
        try (Supervisor supervisor = new Supervisor(directory.resolve("logs"))) {
            StartFailure failure = assertThrows(
                    StartFailure.class, () -> AnvilNode.start(supervisor, nothing, directory.resolve("anvil"), 1));
            assertTrue(failure.getMessage().contains("Node"), failure.getMessage());
        }
    }
}
