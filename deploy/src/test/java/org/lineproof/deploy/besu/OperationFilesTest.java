package org.lineproof.deploy.besu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.utils.Numeric;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file, the unit and the trial network fit together, and no key is shipped. */
class OperationFilesTest {

    private static final String ACCOUNT = "0x5fbdb2315678afecb367f032d93f642f64180aa3";

    @TempDir
    Path folder;

    @Test
    void theTrialNetworkIsWhatTheComposeFileMounts() throws Exception {
        Programs.assumeRunnable();
        Path accounts = Files.writeString(folder.resolve("accounts"), ACCOUNT + "\n");
        Path trial = folder.resolve("trial");
        Programs.run("trial-network", accounts, trial);
        Map<String, Map<String, Object>> services = compose("services");
        assertEquals(4, services.size());
        for (String name : services.keySet()) {
            String settings = Files.readString(trial.resolve("etc/" + name + "/besu.toml"));
            String address = ((Map<?, ?>) ((Map<?, ?>) services.get(name).get("networks")).get("chain"))
                    .get("ipv4_address")
                    .toString();
            assertTrue(settings.contains("p2p-host=\"" + address + "\""), name);
            List<?> mounts = (List<?>) services.get(name).get("volumes");
            assertTrue(mounts.get(0).toString().endsWith("/etc/" + name + ":/etc/besu"), mounts::toString);
            assertTrue(mounts.get(1).toString().endsWith("/data/" + name + ":/var/lib/besu"), mounts::toString);
            assertTrue(Files.isDirectory(trial.resolve("data/" + name)), name);
            assertEquals(
                    List.of("--config-file=/etc/besu/besu.toml"),
                    services.get(name).get("command"));
            // Whatever the settings name under /etc/besu is there.
            settings.lines()
                    .filter(line -> line.contains("\"/etc/besu/"))
                    .map(line -> line.replaceAll(".*\"/etc/besu/([^\"]+)\".*", "$1"))
                    .forEach(file -> assertTrue(
                            Files.isRegularFile(trial.resolve("etc/" + name + "/" + file)), name + " " + file));
        }
    }

    @Test
    void publishedPortsAreOnTheLoopbackAddressOnly() throws Exception {
        for (Map<String, Object> service : compose("services").values()) {
            ((List<?>) service.get("ports"))
                    .forEach(port ->
                            assertTrue(port.toString().matches("127\\.0\\.0\\.1:1854[1-4]:8545"), port::toString));
        }
    }

    @Test
    void theUnitIsTakenBySystemd() throws Exception {
        assumeTrue(Programs.installed("systemd-analyze"), "systemd-analyze is not installed: install systemd");
        String unit = Files.readString(Programs.HOME.resolve("systemd/lineproof-besu.service"));
        assertTrue(unit.contains("ExecStart=/opt/besu/bin/besu --config-file=/etc/besu/besu.toml\n"), unit);
        // The program it starts has to exist where it is verified.
        Path copy = Files.writeString(
                folder.resolve("lineproof-besu.service"), unit.replace("/opt/besu/bin/besu", "/bin/true"));
        Programs.Outcome verdict = Programs.outcome(List.of("systemd-analyze", "verify", copy.toString()));
        assertEquals(0, verdict.code(), verdict.output());
        assertEquals("", verdict.output());
    }

    @Test
    void theAddressOfAnAccountIsThatOfItsKey() throws Exception {
        Programs.assumeRunnable();
        ECKeyPair pair = ECKeyPair.create(new BigInteger(255, new Random(17)));
        Path file = Files.writeString(
                folder.resolve("key"), Numeric.toHexStringNoPrefixZeroPadded(pair.getPrivateKey(), 64) + "\n");
        assertEquals(Credentials.create(pair).getAddress(), Programs.run("account-address", file));
    }

    @Test
    void whatIsNoKeyOfTheCurveIsRefused() throws Exception {
        Programs.assumeRunnable();
        for (String key : List.of("f".repeat(64), "0".repeat(64), "ab".repeat(20))) {
            Path file = Files.writeString(folder.resolve("key"), key + "\n");
            String reason = Programs.refusal("account-address", file);
            assertFalse(reason.contains(key), "the reason does not show the key");
        }
    }

    @Test
    void noKeyIsShipped() throws Exception {
        try (Stream<Path> all = Files.walk(Programs.HOME)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("PRIVATE KEY-----"), file::toString);
                assertFalse(file.toString().matches(".*\\.(key|p12|pem|password)"), file::toString);
                // 64 digits in a row are a key or a hash; the only one here is the curve's order.
                assertFalse(
                        text.replace("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", "")
                                .replaceAll("\"mixHash\": \"0x[0-9a-f]{64}\"", "")
                                .matches("(?s).*[0-9a-f]{64}.*"),
                        file::toString);
            }
        }
    }

    private static Map<String, Map<String, Object>> compose(String part) throws Exception {
        try (Reader file = Files.newBufferedReader(Programs.HOME.resolve("compose.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> whole =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return whole.get(part);
        }
    }
}
