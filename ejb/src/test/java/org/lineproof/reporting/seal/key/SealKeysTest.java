package org.lineproof.reporting.seal.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.reporting.seal.SealingAuthority;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

class SealKeysTest {
    private static final TenantId FUND = new TenantId("fund");
    private static final Instant FROM = Instant.now().minus(Duration.ofDays(1));
    private static final Instant UNTIL = Instant.now().plus(Duration.ofDays(30));

    @TempDir
    Path directory;

    private SealingAuthority authority;
    private SealKeys keys;

    @BeforeEach
    void open() throws Exception {
        authority = new SealingAuthority("Authority of a test");
        keys = new SealKeys();
        keys.directory = directory.toString();
        keys.password = Optional.empty();
        keys.library = Optional.empty();
    }

    @Test
    void aFileWithItsPasswordBesideItIsOpened() throws Exception {
        Files.write(directory.resolve("fund.p12"), authority.key("CN=Fund", FROM, UNTIL));
        Files.writeString(directory.resolve("fund.password"), SealingAuthority.PASSWORD + "\n");
        try (SealKey key = keys.of(FUND)) {
            assertEquals("CN=Fund", key.subject());
            assertEquals(
                    List.of("CN=Fund", "CN=Authority of a test"),
                    key.chain().stream()
                            .map(link -> link.getSubject().getRFC2253())
                            .toList());
        }
    }

    @Test
    void thePasswordMayBeConfigured() throws Exception {
        Files.write(directory.resolve("fund.p12"), authority.key("CN=Fund", FROM, UNTIL));
        keys.password = Optional.of(SealingAuthority.PASSWORD);
        keys.of(FUND).close();
    }

    @Test
    void aCertificateForTestsIsKnownByItsSubject() throws Exception {
        Files.write(
                directory.resolve("fund.p12"),
                authority.key("CN=Fund,O=test certificate\\, no evidential value", FROM, UNTIL));
        keys.password = Optional.of(SealingAuthority.PASSWORD);
        try (SealKey key = keys.of(FUND)) {
            assertTrue(key.isForTests());
        }
    }

    @Test
    void withoutAKeyTheFileAndTheCureAreNamed() {
        assertRefused(directory.resolve("fund.p12") + " (PKCS #12");
    }

    @Test
    void withoutAPasswordItsFileIsNamed() throws Exception {
        Files.write(directory.resolve("fund.p12"), authority.key("CN=Fund", FROM, UNTIL));
        assertRefused(directory.resolve("fund.password").toString());
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        Files.write(directory.resolve("fund.p12"), authority.key("CN=Fund", FROM, UNTIL));
        Files.writeString(directory.resolve("fund.password"), "another");
        assertRefused("cannot be opened with the password");
    }

    @Test
    void aFileThatIsNoKeyStoreIsRefused() throws Exception {
        Files.writeString(directory.resolve("fund.p12"), "no key");
        Files.writeString(directory.resolve("fund.password"), SealingAuthority.PASSWORD);
        assertRefused("cannot be opened");
    }

    @Test
    void twoKeysInAFileAreRefused() throws Exception {
        Files.write(directory.resolve("fund.p12"), authority.two("CN=Fund", FROM, UNTIL));
        Files.writeString(directory.resolve("fund.password"), SealingAuthority.PASSWORD);
        assertRefused("holds 2 keys");
    }

    @Test
    void aFileTooLargeIsRefused() throws Exception {
        Files.write(directory.resolve("fund.p12"), new byte[(1 << 20) + 1]);
        assertRefused("more than 1048576 bytes");
    }

    @Test
    void aKeyInADeviceSigns() throws Exception {
        Path library = Path.of("/usr/lib/softhsm/libsofthsm2.so");
        assumeTrue(Files.exists(library), "no SoftHSM here; install it with: apt-get install softhsm2");
        Path settings = Files.writeString(
                directory.resolve("softhsm2.conf"),
                "directories.tokendir = " + Files.createDirectory(directory.resolve("tokens")) + "\n");
        Files.writeString(directory.resolve("pkcs11.password"), "1234");
        Files.write(directory.resolve("fund.p12.elsewhere"), authority.key("CN=Fund", FROM, UNTIL));
        run(
                settings,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "seals",
                "--pin",
                "1234",
                "--so-pin",
                "4321");
        String said = run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KeyInDevice.class.getName(),
                library.toString(),
                directory.toString());
        assertTrue(said.contains("fund signs, valid: true"), said);
        assertTrue(said.contains("give a key and its certificate there the label other"), said);
    }

    /** The device's library finds its settings in the environment alone, so it gets a process of its own. */
    private static String run(Path settings, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private void assertRefused(String words) {
        Refusal refusal = assertThrows(Refusal.class, () -> keys.of(FUND));
        assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
        assertTrue(refusal.reason().contains(words), refusal.reason());
    }
}
