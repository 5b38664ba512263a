package org.lineproof.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.lineproof.transparency.control.SigningKeys;

/** A directory of signing keys, as an operator keeps it. */
public final class KeyFiles {

    private final Path directory;

    /** With one file for each purpose. */
    public KeyFiles() {
        try {
            directory = Files.createTempDirectory("lineproof-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List.of("log.key", "promise.key", "receipt.key", "report.key").forEach(this::add);
    }

    public Path directory() {
        return directory;
    }

    /** Another file; its seed follows from the name. */
    public KeyFiles add(String name) {
        byte[] seed = new byte[32];
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, seed, 0, name.length());
        return add(name, seed);
    }

    /** Another file with this seed. */
    public KeyFiles add(String name, byte[] seed) {
        try {
            Files.writeString(directory.resolve(name), Base64.getEncoder().encodeToString(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The keys as a node has them that starts now. */
    public SigningKeys started() {
        return new SigningKeys(directory);
    }
}
