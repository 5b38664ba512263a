package org.lineproof.deploy.launcher.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDirectoryTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void seedsAreBase64AndLedgerKeysAreHexOf32Bytes(@TempDir Path directory) throws Exception {
        KeyDirectory keys = KeyDirectory.complete(directory.resolve("keys"), random);
        for (String name : new String[] {"log.key", "promise.key", "receipt.key", "report.key"}) {
            assertEquals(32, Base64.getDecoder().decode(keys.key(name)).length, name);
        }
        for (String name : new String[] {"submitter.key", "contract-admin.key"}) {
            assertTrue(keys.key(name).matches("[0-7][0-9a-f]{63}"), name);
        }
    }

    @Test
    void everyKeyIsAnother(@TempDir Path directory) throws Exception {
        KeyDirectory keys = KeyDirectory.complete(directory.resolve("keys"), random);
        assertNotEquals(keys.key("log.key"), keys.key("promise.key"));
        assertNotEquals(keys.key("submitter.key"), keys.key("contract-admin.key"));
    }

    @Test
    void aKeyThatIsThereIsNeverWrittenAgain(@TempDir Path directory) throws Exception {
        Path keys = directory.resolve("keys");
        String first = KeyDirectory.complete(keys, random).key("log.key");
        Files.delete(keys.resolve("report.key"));
        KeyDirectory again = KeyDirectory.complete(keys, random);
        assertEquals(first, again.key("log.key"));
        assertTrue(Files.exists(keys.resolve("report.key")));
    }

    @Test
    void nobodyElseMayLookIntoTheDirectory(@TempDir Path directory) throws Exception {
        Path keys = directory.resolve("keys");
        KeyDirectory.complete(keys, random);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("log.key"))));
    }
}
