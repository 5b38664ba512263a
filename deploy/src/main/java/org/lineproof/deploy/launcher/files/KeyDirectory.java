package org.lineproof.deploy.launcher.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The signing keys of one installation, drawn once: Ed25519 seeds in base64 ({@code log.key, promise.key, receipt.key,
 * report.key}) and secp256k1 keys in hex ({@code submitter.key, contract-admin.key}). A lost log key ends the logs, so
 * a file that exists is never written again.
 */
public final class KeyDirectory {

    private static final List<String> SEEDS = List.of("log.key", "promise.key", "receipt.key", "report.key");
    private static final List<String> LEDGER_KEYS = List.of("submitter.key", "contract-admin.key");

    private final Path directory;

    private KeyDirectory(Path directory) {
        this.directory = directory;
    }

    /** Opens the directory and draws each key that is missing. */
    public static KeyDirectory complete(Path directory, SecureRandom random) throws IOException {
        PrivateFile.directory(directory);
        for (String name : SEEDS) {
            drawn(directory.resolve(name), Base64.getEncoder().encodeToString(bytes(random)));
        }
        for (String name : LEDGER_KEYS) {
            // The curve's order begins with 31 ones: a first byte below 0x80 keeps every key in range and not zero.
            byte[] key = bytes(random);
            key[0] &= 0x7f;
            key[31] |= 1;
            drawn(directory.resolve(name), HexFormat.of().formatHex(key));
        }
        return new KeyDirectory(directory);
    }

    /** Where the keys lie. */
    public Path path() {
        return directory;
    }

    /** The content of one key file. */
    public String key(String name) throws IOException {
        return Files.readString(directory.resolve(name)).strip();
    }

    private static byte[] bytes(SecureRandom random) {
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        return drawn;
    }

    private static void drawn(Path file, String text) throws IOException {
        if (Files.notExists(file)) {
            PrivateFile.write(file, (text + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
