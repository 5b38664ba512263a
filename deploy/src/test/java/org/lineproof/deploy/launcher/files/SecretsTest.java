package org.lineproof.deploy.launcher.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void aSecretIsDrawnOnceAndThenRemembered(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("secrets.json");
        String drawn = new Secrets(file, random).secret("database.owner");
        assertEquals(drawn, new Secrets(file, random).secret("database.owner"));
    }

    @Test
    void noTwoNamesShareASecret(@TempDir Path directory) throws Exception {
        Secrets secrets = new Secrets(directory.resolve("secrets.json"), random);
        assertNotEquals(secrets.secret("one"), secrets.secret("two"));
    }

    @Test
    void secretsAreLettersAndDigitsSoThatTheyNeedNoEscaping(@TempDir Path directory) throws Exception {
        Secrets secrets = new Secrets(directory.resolve("secrets.json"), random);
        assertTrue(secrets.secret("machine").matches("[A-Za-z0-9]{32}"));
        assertTrue(secrets.password("person").matches("[A-Za-z2-9]{14}"));
    }

    @Test
    void onlyTheOwnerMayReadThem(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("secrets.json");
        new Secrets(file, random).secret("any");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
