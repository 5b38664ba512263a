package org.lineproof.deploy.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.deploy.launcher.database.DatabaseRoles;
import org.lineproof.deploy.launcher.process.Command;

class ApplicationSettingsTest {

    private static final Map<String, String> ENVIRONMENT = new ApplicationSettings(
                    "jdbc:postgresql://127.0.0.1:5432/lineproof",
                    new DatabaseRoles("pw-owner", "pw-app", "pw-publisher"),
                    Path.of("/run/keys"),
                    "demo=Demo;second=Second",
                    "http://localhost:8080",
                    new ApplicationSettings.Chain(
                            "anvil",
                            URI.create("http://127.0.0.1:8545"),
                            "0xab",
                            "0xcd",
                            Optional.of(Path.of("/run/validators.json"))),
                    new ApplicationSettings.Authority(
                            "Local test authority", URI.create("http://127.0.0.1:8318/"), Path.of("/run/keys/tsa.pem")),
                    URI.create("http://localhost:8081/realms/lineproof"),
                    "pw-portal")
            .environment();

    @Test
    void tokensAreCheckedAgainstTheRealmAndTheAudience() {
        assertEquals("http://localhost:8081/realms/lineproof", ENVIRONMENT.get("MP_JWT_VERIFY_ISSUER"));
        assertEquals(
                "http://localhost:8081/realms/lineproof/protocol/openid-connect/certs",
                ENVIRONMENT.get("MP_JWT_VERIFY_PUBLICKEY_LOCATION"));
        assertEquals("lineproof-api", ENVIRONMENT.get("MP_JWT_VERIFY_AUDIENCES"));
    }

    @Test
    void eachDatabaseRoleHasItsOwnPassword() {
        assertEquals("pw-owner", ENVIRONMENT.get("LINEPROOF_DB_OWNER_PASSWORD"));
        assertEquals("pw-app", ENVIRONMENT.get("LINEPROOF_DB_APP_PASSWORD"));
        assertEquals("pw-publisher", ENVIRONMENT.get("LINEPROOF_DB_PUBLISHER_PASSWORD"));
    }

    @Test
    void sealsAreMadeWithTheKeysOfTheInstallationAndCheckedOffline() {
        assertEquals("/run/keys/seal", ENVIRONMENT.get("LINEPROOF_SEAL_DIR"));
        assertEquals("files", ENVIRONMENT.get("LINEPROOF_SEAL_REVOCATION"));
    }

    @Test
    void bothRegistriesAreNamed() {
        assertEquals("0xab", ENVIRONMENT.get("LINEPROOF_LEDGER_CONTRACT"));
        assertEquals("0xcd", ENVIRONMENT.get("LINEPROOF_LEDGER_PROOFS"));
    }

    @Test
    void theValidatorsOfTheChainAreNamed() {
        assertEquals("/run/validators.json", ENVIRONMENT.get("LINEPROOF_LEDGER_VALIDATORS"));
    }

    @Test
    void theLocalTimeStampAuthorityNeverCountsAsEvidence() {
        assertEquals("http://127.0.0.1:8318/", ENVIRONMENT.get("LINEPROOF_TSA_URL"));
        assertEquals("/run/keys/tsa.pem", ENVIRONMENT.get("LINEPROOF_TSA_CERTIFICATE"));
        assertEquals("false", ENVIRONMENT.get("LINEPROOF_TSA_EVIDENTIAL"));
    }

    @Test
    void secretsDoNotShowOnTheCommandLine() {
        Command command = new Command("server", List.of("java")).with(ENVIRONMENT);
        assertTrue(command.environment().containsValue("pw-owner"));
        assertFalse(command.line().toString().contains("pw-"));
    }
}
