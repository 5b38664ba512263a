package org.lineproof.deploy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    private static final Endpoints ENDPOINTS = new Endpoints(
            URI.create("http://localhost:1/"),
            URI.create("http://localhost:1/api/v1"),
            URI.create("http://localhost:1/logs"),
            "demo",
            new Endpoints.Oidc(URI.create("http://localhost:2/realms/x"), URI.create("http://localhost:2/token")),
            Map.of("pipeline", new Endpoints.ClientCredentials("lineproof-pipeline", "s3cret")),
            Map.of("officer", new Endpoints.Login("officer", "passw0rd")),
            new Endpoints.Ledger("anvil", URI.create("http://localhost:3"), 31_337, "0xab", "0xcd"),
            new Endpoints.Database("jdbc:postgresql://localhost:4/lineproof", "lineproof_owner", "pw"),
            Map.of("payara", 11L, "ledger", 12L));

    @Test
    void whatWasWrittenIsRead(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("endpoints.json");
        ENDPOINTS.write(file);
        assertEquals(ENDPOINTS, Endpoints.read(file));
    }

    @Test
    void theFileHasTheMembersThatScriptsReadAndNoOthers() {
        List<String> members = new ArrayList<>();
        ENDPOINTS.json().fieldNames().forEachRemaining(members::add);
        assertEquals(
                List.of("portal", "api", "logs", "tenant", "oidc", "clients", "users", "ledger", "database", "pids"),
                members);
        assertEquals("s3cret", ENDPOINTS.json().at("/clients/pipeline/secret").asText());
        assertEquals(31_337, ENDPOINTS.json().at("/ledger/chainId").asLong());
    }

    @Test
    void onlyItsOwnerMayReadTheFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("endpoints.json");
        ENDPOINTS.write(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNamesThereAre() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> ENDPOINTS.user("nobody"));
        assertTrue(refusal.getMessage().contains("officer"), refusal.getMessage());
    }
}
