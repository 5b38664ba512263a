package org.lineproof.deploy.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.anchoring.besu.ContractDeployment;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.deploy.launcher.files.KeyDirectory;
import org.lineproof.deploy.launcher.ledger.AnvilNode;
import org.lineproof.deploy.launcher.ledger.ExternalLedger;
import org.lineproof.deploy.launcher.ledger.RegistryContract;
import org.lineproof.deploy.launcher.process.Ports;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

/**
 * Our clients reach a node that shows the certificate of {@code node-identity} and wants a token of {@code rpc-token}.
 * The chain behind it is a development chain: what is tried is the way to it.
 */
class SecuredNodeTest {

    @TempDir
    static Path folder;

    private static Supervisor supervisor;
    private static SecuredNode node;
    private static Path certificate;
    private static Path token;

    @BeforeAll
    static void start() throws Exception {
        Programs.assumeRunnable();
        Path identity = folder.resolve("identity");
        Programs.run("node-identity", identity, "127.0.0.1");
        certificate = identity.resolve("rpc-tls.crt");
        token = Files.writeString(
                folder.resolve("token"), Programs.run("rpc-token", identity, "application", 1) + "\n");
        supervisor = new Supervisor(folder.resolve("logs"));
        int port = new Ports(folder.resolve("ports.json"), line -> {}).claim("ledger", 0);
        AnvilNode chain =
                AnvilNode.start(supervisor, Path.of("node_modules").toAbsolutePath(), folder.resolve("anvil"), port);
        node = new SecuredNode(chain.url(), identity);
        node.admit(Files.readString(token).strip());
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
            supervisor.close();
        }
    }

    @Test
    void theRegistryIsDeployedThroughTlsWithAToken() throws Exception {
        ExternalLedger ledger = ExternalLedger.at(new NodeAccess(node.url(), certificate, token));
        KeyDirectory keys = KeyDirectory.complete(folder.resolve("keys"), new SecureRandom());
        String contract =
                new RegistryContract(folder).deployed(LedgerContract.CHECKPOINTS, ledger, keys, List.of("demo"));
        assertTrue(contract.matches("0x[0-9a-fA-F]{40}"), contract);
        assertEquals(31_337, ledger.chainId());
    }

    @Test
    void aNewTokenInTheFileIsTakenWithoutARestart() throws Exception {
        Path file = Files.writeString(folder.resolve("renewed"), "too.old.now");
        NodeAccess access = new NodeAccess(node.url(), certificate, file);
        assertThrows(LedgerUnavailable.class, () -> deploy(access));
        Files.copy(token, file, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(deploy(access).startsWith("0x"));
    }

    @Test
    void withoutATokenTheNodeDoesNotAnswer() {
        LedgerUnavailable refusal =
                assertThrows(LedgerUnavailable.class, () -> deploy(new NodeAccess(node.url(), certificate, null)));
        assertTrue(refusal.getMessage().contains("401"), refusal.getMessage());
    }

    @Test
    void aNodeWithAnotherCertificateIsNotTalkedTo() throws Exception {
        Path other = folder.resolve("other");
        Programs.run("node-identity", other, "127.0.0.1");
        NodeAccess access = new NodeAccess(node.url(), other.resolve("rpc-tls.crt"), token);
        LedgerUnavailable refusal = assertThrows(LedgerUnavailable.class, () -> deploy(access));
        assertTrue(refusal.getMessage().contains("PKIX"), refusal.getMessage());
    }

    @Test
    void withoutItsCertificateTheNodeIsNotTrusted() {
        assertThrows(LedgerUnavailable.class, () -> deploy(NodeAccess.open(node.url())));
        StartFailure failure = assertThrows(StartFailure.class, () -> ExternalLedger.at(NodeAccess.open(node.url())));
        assertTrue(failure.getMessage().contains("LINEPROOF_LEDGER_CERTIFICATE"), failure.getMessage());
    }

    @Test
    void aMissingTokenFileIsNamed() {
        NodeAccess access = new NodeAccess(node.url(), certificate, folder.resolve("nowhere"));
        LedgerUnavailable refusal = assertThrows(LedgerUnavailable.class, () -> deploy(access));
        assertTrue(refusal.getMessage().contains("nowhere cannot be read"), refusal.getMessage());
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() {
        NodeAccess access = new NodeAccess(node.url(), token, token);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> deploy(access));
        assertTrue(refusal.getMessage().contains(token.toString()), refusal.getMessage());
    }

    private static String deploy(NodeAccess access) throws Exception {
        return ContractDeployment.deployIfAbsent(
                LedgerContract.CHECKPOINTS, access, "a1".repeat(32), "a2".repeat(32), List.of(), null);
    }
}
