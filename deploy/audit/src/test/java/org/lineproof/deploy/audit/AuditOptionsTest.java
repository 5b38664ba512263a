package org.lineproof.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.anchoring.boundary.audit.StandaloneAudit;

class AuditOptionsTest {

    private static final Map<String, String> DATABASE = Map.of(
            "LINEPROOF_DB_URL", "jdbc:postgresql://127.0.0.1/lineproof", "LINEPROOF_DB_PUBLISHER_PASSWORD", "secret");

    @TempDir
    Path folder;

    @Test
    void theEnvironmentAloneSuffices() throws Exception {
        AuditOptions options = AuditOptions.parse(List.of(), DATABASE);
        assertEquals(
                new StandaloneAudit.Database("jdbc:postgresql://127.0.0.1/lineproof", "lineproof_publisher", "secret"),
                options.database());
        assertTrue(options.published().isEmpty());
        assertTrue(options.ledger().isEmpty());
        assertEquals(Set.of(), options.logs());
        assertFalse(options.json());
    }

    @Test
    void theFileGoesBeforeTheEnvironment() throws Exception {
        Path file = file("lineproof.db.url=jdbc:postgresql://db/other", "lineproof.db.publisher.user = reader ");
        AuditOptions options = AuditOptions.parse(List.of("--config", file.toString()), DATABASE);
        assertEquals(
                new StandaloneAudit.Database("jdbc:postgresql://db/other", "reader", "secret"), options.database());
    }

    @Test
    void publicationAndLedgerAreReadFromTheFile() throws Exception {
        Path file = file(
                "lineproof.audit.published=https://evidence.example/logs",
                "lineproof.ledger.url=https://node-1.example:8545",
                "lineproof.ledger.contract=0x5fbdb2315678afecb367f032d93f642f64180aa3",
                "lineproof.ledger.certificate=/etc/node.pem",
                "lineproof.ledger.token=/etc/token");
        AuditOptions options = AuditOptions.parse(List.of("--config", file.toString()), DATABASE);
        assertEquals(
                URI.create("https://evidence.example/logs"), options.published().orElseThrow());
        StandaloneAudit.Ledger ledger = options.ledger().orElseThrow();
        assertEquals(URI.create("https://node-1.example:8545"), ledger.node().url());
        assertEquals("0x5fbdb2315678afecb367f032d93f642f64180aa3", ledger.registry());
    }

    @Test
    void whatIsNoOptionIsTheOriginOfALog() throws Exception {
        AuditOptions options = AuditOptions.parse(List.of("evidence.example/demo/audit", "--json", "b", "b"), DATABASE);
        assertEquals(Set.of("evidence.example/demo/audit", "b"), options.logs());
        assertTrue(options.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--config            | --config needs a file",
                "--verbose           | there is no option --verbose",
                "--config=/tmp/x     | there is no option --config=/tmp/x",
                "--close             | --close needs a file",
                "--close k           | --close takes the origin of one log",
                "--close k a b       | --close takes the origin of one log",
                "--close k a --json  | --close takes the origin of one log",
                "--close k a         | lineproof.ledger.url is not set",
                "--config /not/there | the file of properties /not/there cannot be read",
            })
    void aWrongCallIsRefusedByName(String line, String reason) {
        assertRefused(reason, List.of(line.split(" ")), DATABASE);
    }

    @ParameterizedTest
    @CsvSource({"LINEPROOF_DB_URL,lineproof.db.url", "LINEPROOF_DB_PUBLISHER_PASSWORD,lineproof.db.publisher.password"})
    void whatIsMissingIsNamed(String variable, String name) {
        Map<String, String> without = new HashMap<>(DATABASE);
        without.remove(variable);
        assertRefused(name + " is not set", List.of(), without);
        without.put(variable, "  ");
        assertRefused(name + " is not set", List.of(), without);
    }

    @Test
    void aLogIsClosedByItsOriginAndAFileWithTheKey() throws Exception {
        Map<String, String> ledger = with("LINEPROOF_LEDGER_URL", "http://127.0.0.1:8545");
        ledger.put("LINEPROOF_LEDGER_CONTRACT", "0x5fbdb2315678afecb367f032d93f642f64180aa3");
        AuditOptions options =
                AuditOptions.parse(List.of("--close", "admin.key", "evidence.example/demo/audit"), ledger);
        assertEquals(Optional.of(Path.of("admin.key")), options.close());
        assertEquals(Set.of("evidence.example/demo/audit"), options.logs());
    }

    @Test
    void aLedgerWithoutARegistryIsRefused() {
        assertRefused(
                "lineproof.ledger.contract is not set",
                List.of(),
                with("LINEPROOF_LEDGER_URL", "http://127.0.0.1:8545"));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertRefused("lineproof.ledger.url is no address", List.of(), with("LINEPROOF_LEDGER_URL", "http://a b"));
        assertRefused(
                "lineproof.audit.published is no address", List.of(), with("LINEPROOF_AUDIT_PUBLISHED", "http://a b"));
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> more = new HashMap<>(DATABASE);
        more.put(variable, value);
        return more;
    }

    private static void assertRefused(String reason, List<String> arguments, Map<String, String> environment) {
        String message = assertThrows(AuditOptions.BadUsage.class, () -> AuditOptions.parse(arguments, environment))
                .getMessage();
        assertTrue(message.startsWith(reason), message);
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("audit.properties"), List.of(lines));
    }
}
