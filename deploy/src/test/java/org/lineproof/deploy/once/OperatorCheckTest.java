package org.lineproof.deploy.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.launcher.files.KeyDirectory;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;

class OperatorCheckTest {

    private static final String ORIGIN = "lineproof.local/demo/audit";
    private static final String CONTRACT = "0x5FbDB2315678afecb367f032d93F642f64180aa3";

    @TempDir
    Path directory;

    private NoteKey log;
    private NoteKey report;
    private OperatorCheck check;

    @BeforeEach
    void drawKeys() throws Exception {
        KeyDirectory keys = KeyDirectory.complete(directory.resolve("keys"), new SecureRandom());
        log = new NoteKey(ORIGIN, publicKey(keys, "log.key"));
        report = new NoteKey("lineproof.local/demo/report", publicKey(keys, "report.key"));
        check = new OperatorCheck(
                keys.path(), new Endpoints.Ledger("anvil", URI.create("http://127.0.0.1:1"), 31_337, CONTRACT, "0xcd"));
    }

    @Test
    void theFilesOfThisInstallationPass() throws Exception {
        PinFile pins = pins(log, report, ChainIdentity.DEVELOPMENT, 31_337);
        assertEquals(pins, check.checked(pins.bytes()));
    }

    @Test
    void afterARotationTheNewestKeyFileCounts() throws Exception {
        byte[] seed = new byte[32];
        Files.writeString(
                directory.resolve("keys/log-2.key"), Base64.getEncoder().encodeToString(seed));
        PinFile rotated = pins(new NoteKey(ORIGIN, Ed25519.publicKey(seed)), report, ChainIdentity.DEVELOPMENT, 31_337);
        assertEquals(rotated, check.checked(rotated.bytes()));
        assertRefused(pins(log, report, ChainIdentity.DEVELOPMENT, 31_337), log.vkey());
    }

    @Test
    void aForeignLogKeyIsNamed() {
        NoteKey foreign = new NoteKey(ORIGIN, Ed25519.publicKey(new byte[32]));
        assertRefused(pins(foreign, report, ChainIdentity.DEVELOPMENT, 31_337), foreign.vkey());
    }

    @Test
    void aForeignReportKeyIsNamed() {
        NoteKey foreign = new NoteKey(report.name(), Ed25519.publicKey(new byte[32]));
        assertRefused(pins(log, foreign, ChainIdentity.DEVELOPMENT, 31_337), foreign.vkey());
    }

    @Test
    void pinsWithoutALogProveNothing() {
        PinFile none = new PinFile(List.of(), List.of(report), List.of(), List.of(), List.of(), List.of(), 0);
        assertRefused(none, "log.key");
    }

    @Test
    void anotherChainIsRefused() {
        assertRefused(pins(log, report, ChainIdentity.DEVELOPMENT, 1), "31337");
    }

    @Test
    void aDevelopmentChainThatIsPinnedAsBesuIsRefused() {
        assertRefused(pins(log, report, ChainIdentity.BESU, 31_337), "31337");
    }

    @Test
    void whatIsNoPinFileIsRefused() {
        IOException refusal =
                assertThrows(IOException.class, () -> check.checked("<html>".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(refusal.getMessage().contains("malformed"), refusal.getMessage());
    }

    private void assertRefused(PinFile pins, String named) {
        IOException refusal = assertThrows(IOException.class, () -> check.checked(pins.bytes()));
        assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
    }

    private static PinFile pins(NoteKey log, NoteKey report, String kind, long chainId) {
        ChainIdentity chain = new ChainIdentity(kind, chainId, CONTRACT.toLowerCase(Locale.ROOT));
        return new PinFile(
                List.of(new PinnedLog(ORIGIN, List.of(PinnedKey.always(log)))),
                List.of(report),
                List.of(),
                List.of(new PinnedChain(chain, null, List.of())),
                List.of(),
                List.of(),
                0);
    }

    private static byte[] publicKey(KeyDirectory keys, String name) throws IOException {
        return Ed25519.publicKey(Base64.getDecoder().decode(keys.key(name)));
    }
}
