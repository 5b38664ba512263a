package org.lineproof.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;

/** The command without a database that answers; with one it is tried against a running installation. */
class AuditCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpIsNoFailure() {
        assertEquals(0, run(Map.of(), "--help"));
        assertTrue(text(out).startsWith("usage: java -jar lineproof-log-audit.jar"), text(out));
        assertEquals("", text(err));
    }

    @Test
    void aWrongCallEndsWith64AndSaysHowToCall() {
        assertEquals(64, run(Map.of(), "--verbose"));
        assertTrue(text(err).startsWith("there is no option --verbose\nusage: "), text(err));
        assertEquals("", text(out), "whoever reads the result gets none");
    }

    @Test
    void aDatabaseThatDoesNotAnswerMeansThatNothingWasComparedAndPrintsNoPassword() {
        Map<String, String> nobody = Map.of(
                "LINEPROOF_DB_URL", "jdbc:postgresql://127.0.0.1:1/lineproof",
                "LINEPROOF_DB_PUBLISHER_PASSWORD", "a-secret-word");
        assertEquals(2, run(nobody));
        assertTrue(text(err).startsWith("the database cannot be read: "), text(err));
        assertFalse((text(err) + text(out)).contains("a-secret-word"));
    }

    @Test
    void eachOutcomeHasTheExitCodeThatTheHelpPromises() {
        assertEquals(0, AuditCommand.exitCode(Outcome.INTACT));
        assertEquals(1, AuditCommand.exitCode(Outcome.FINDINGS));
        assertEquals(2, AuditCommand.exitCode(Outcome.INCOMPLETE));
        Matcher promised = Pattern.compile(
                        "Ends with 0 if everything.*1 if something does not fit, 2 if not all.*64 if", Pattern.DOTALL)
                .matcher(AuditOptions.USAGE);
        assertTrue(promised.find());
    }

    @Test
    void aKeyIsAdmittedByTheFilesOfAnAdministratorAndOfATrustAnchor(@TempDir Path folder) throws IOException {
        assertEquals(64, run(Map.of(), "--admit-proof-key", "admin.key"));
        assertTrue(text(err).contains("takes the file of the administrator's key and the file of a trust anchor"));
        Path anchor = Files.writeString(folder.resolve("anchor.json"), "{}");
        Path key = Files.writeString(folder.resolve("admin.key"), "a1".repeat(32));
        assertEquals(64, run(Map.of(), "--admit-proof-key", key.toString(), anchor.toString()));
        assertTrue(text(err).contains("is malformed"), text(err));
        assertEquals(
                64,
                run(
                        Map.of(),
                        "--admit-proof-key",
                        key.toString(),
                        folder.resolve("none").toString()));
        assertTrue(text(err).contains("the file of the trust anchor cannot be read"), text(err));
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new AuditCommand(print(out), print(err), false).run(List.of(arguments), environment);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
