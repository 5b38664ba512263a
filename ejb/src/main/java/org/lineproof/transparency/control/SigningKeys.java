package org.lineproof.transparency.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteSigner;

/**
 * The installation's Ed25519 keys, one file each (base64 of the 32-byte seed) in the directory {@code
 * lineproof.keys.dir}. Notes, promises and reports have different keys, so that none can pass for another.
 */
@ApplicationScoped
public class SigningKeys {

    @Inject
    @ConfigProperty(name = "lineproof.keys.dir", defaultValue = "keys")
    String directory;

    private final Map<String, NoteSigner> signers = new ConcurrentHashMap<>();
    private byte[] logSeed = new byte[0];
    private byte[] promiseSeed = new byte[0];

    protected SigningKeys() {}

    public SigningKeys(Path directory) {
        this.directory = directory.toString();
        this.logSeed = seed(directory, "log.key");
        this.promiseSeed = seed(directory, "promise.key");
    }

    @PostConstruct
    void load() {
        logSeed = seed(Path.of(directory), "log.key");
        promiseSeed = seed(Path.of(directory), "promise.key");
    }

    /** Signs the checkpoints of the log of this origin. */
    public NoteSigner checkpointSigner(String origin) {
        return signers.computeIfAbsent(origin, name -> new NoteSigner(name, logSeed));
    }

    /** Signs promises of publication in the log of this origin. */
    public NoteSigner promiseSigner(String origin) {
        return signers.computeIfAbsent(origin + "/promise", name -> new NoteSigner(name, promiseSeed));
    }

    /** The public key (32 bytes) that signs the first checkpoints of every log opened now. */
    public byte[] logPublicKey() {
        return Ed25519.publicKey(logSeed);
    }

    private static byte[] seed(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            byte[] seed = Base64.getDecoder().decode(Files.readString(file).strip());
            if (seed.length != 32) {
                throw new IllegalStateException(file + " holds " + seed.length + " bytes; an Ed25519 seed has 32");
            }
            return seed;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "cannot read the signing key " + file + ": put the base64 of 32 random bytes there"
                            + " or set lineproof.keys.dir",
                    e);
        }
    }
}
