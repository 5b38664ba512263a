package org.lineproof.deploy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.process.StartFailure;

class SettingsTest {

    @Test
    void whatNobodySaysIsPreset() {
        Settings settings = Settings.of(properties(), Map.of());
        assertTrue(settings.demo());
        assertFalse(settings.once());
        assertTrue(settings.fixedPorts());
        assertNull(settings.ledger());
        assertNull(settings.besuHome());
    }

    @Test
    void flagsMayStandWithoutAValue() {
        Properties properties = properties();
        properties.setProperty("lineproof.once", "");
        properties.setProperty("lineproof.demo", "false");
        Settings settings = Settings.of(properties, Map.of());
        assertTrue(settings.once());
        assertFalse(settings.demo());
    }

    @Test
    void theEnvironmentNamesTheLedger() {
        Settings settings =
                Settings.of(properties(), Map.of("LINEPROOF_LEDGER_URL", "http://besu:8545", "BESU_HOME", "/opt/besu"));
        assertEquals(NodeAccess.open(URI.create("http://besu:8545")), settings.ledger());
        assertEquals(Path.of("/opt/besu"), settings.besuHome());
    }

    @Test
    void anEmptyVariableIsNone() {
        assertNull(
                Settings.of(properties(), Map.of("LINEPROOF_LEDGER_URL", " ")).ledger());
    }

    @Test
    void aMissingPropertyIsNamed() {
        StartFailure refusal = assertThrows(StartFailure.class, () -> Settings.of(new Properties(), Map.of()));
        assertTrue(refusal.getMessage().contains("lineproof.run.dir"), refusal.getMessage());
    }

    @Test
    void aLedgerThatIsNoAddressIsRefused() {
        Map<String, String> environment = Map.of("LINEPROOF_LEDGER_URL", "not an address");
        StartFailure refusal = assertThrows(StartFailure.class, () -> Settings.of(properties(), environment));
        assertTrue(refusal.getMessage().contains("LINEPROOF_LEDGER_URL"), refusal.getMessage());
    }

    @Test
    void aNodeWithTlsNeedsItsCertificateAndAToken() {
        Settings settings = Settings.of(
                properties(),
                Map.of(
                        "LINEPROOF_LEDGER_URL",
                        "https://besu:8545",
                        "LINEPROOF_LEDGER_CERTIFICATE",
                        "/keys/node.crt",
                        "LINEPROOF_LEDGER_TOKEN_FILE",
                        "/keys/token"));
        assertEquals(
                new NodeAccess(URI.create("https://besu:8545"), Path.of("/keys/node.crt"), Path.of("/keys/token")),
                settings.ledger());
    }

    @Test
    void aTokenIsNotSentWithoutTls() {
        Map<String, String> environment =
                Map.of("LINEPROOF_LEDGER_URL", "http://besu:8545", "LINEPROOF_LEDGER_TOKEN_FILE", "/keys/token");
        StartFailure refusal = assertThrows(StartFailure.class, () -> Settings.of(properties(), environment));
        assertTrue(refusal.getMessage().contains("TLS"), refusal.getMessage());
    }

    private static Properties properties() {
        Properties properties = new Properties();
        for (String name : new String[] {"run.dir", "ear", "payara.zip", "keycloak.zip", "node.modules"}) {
            properties.setProperty("lineproof." + name, "/somewhere/" + name);
        }
        return properties;
    }
}
