package org.lineproof.privacy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.tenancy.entity.TenantId;

class RecognitionKeyTest {

    private static final TenantId TENANT = new TenantId("demo");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void aMissingKeyIsMadeOnceAndReadFromThenOn() {
        Hash first = key().digest(TENANT, "pipeline", "/lineage", BODY);
        assertEquals(first, key().digest(TENANT, "pipeline", "/lineage", BODY));
        assertTrue(Files.exists(directory.resolve("dedupe.key")));
    }

    @Test
    void aDigestIsOfOneTenantClientRouteAndBody() {
        RecognitionKey key = key();
        Hash digest = key.digest(TENANT, "pipeline", "/lineage", BODY);
        assertNotEquals(digest, key.digest(new TenantId("other"), "pipeline", "/lineage", BODY));
        assertNotEquals(digest, key.digest(TENANT, "another", "/lineage", BODY));
        assertNotEquals(digest, key.digest(TENANT, "pipeline", "/lineage/batch", BODY));
        assertNotEquals(digest, key.digest(TENANT, "pipeline", "/lineage", new byte[] {'{', '}', ' '}));
        assertNotEquals(digest, key.digest(TENANT, "pipeline/", "lineage", BODY), "lengths keep the parts apart");
    }

    @Test
    void anotherKeyGivesAnotherDigest() throws IOException {
        Hash digest = key().digest(TENANT, "pipeline", "/lineage", BODY);
        Files.delete(directory.resolve("dedupe.key"));
        assertNotEquals(digest, key().digest(TENANT, "pipeline", "/lineage", BODY));
    }

    @Test
    void aDamagedKeyIsNamed() throws IOException {
        Files.writeString(directory.resolve("dedupe.key"), "AAAA");
        assertTrue(assertThrows(IllegalStateException.class, this::key)
                .getMessage()
                .contains("dedupe.key"));
        Files.writeString(directory.resolve("dedupe.key"), "not base64!");
        assertTrue(assertThrows(IllegalStateException.class, this::key)
                .getMessage()
                .contains("dedupe.key"));
    }

    private RecognitionKey key() {
        RecognitionKey key = new RecognitionKey();
        key.directory = directory.toString();
        key.load();
        return key;
    }
}
