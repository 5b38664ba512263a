package org.lineproof.transparency.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.transparency.entity.key.KeyPurpose;

/**
 * The installation's Ed25519 keys, one file each (base64 of the 32-byte seed) in the directory {@code
 * lineproof.keys.dir}: {@code log.key} and those that followed it, {@code log-2.key} and so on without a gap, and in the
 * same way {@code promise.key} and {@code receipt.key}. Notes, promises, COSE receipts and reports have different keys, so that none can
 * pass for another.
 */
@ApplicationScoped
public class SigningKeys {

    @Inject
    @ConfigProperty(name = "lineproof.keys.dir", defaultValue = "keys")
    String directory;

    private final Map<NoteKey, NoteSigner> serviceSigners = new ConcurrentHashMap<>();
    private final Map<NoteKey, NoteSigner> checkpointSigners = new ConcurrentHashMap<>();
    private final Map<KeyPurpose, List<byte[]>> serviceSeeds = new EnumMap<>(KeyPurpose.class);
    private List<byte[]> logSeeds = List.of();

    protected SigningKeys() {}

    public SigningKeys(Path directory) {
        this.directory = directory.toString();
        read(directory);
    }

    @PostConstruct
    void load() {
        read(Path.of(directory));
    }

    /** Signs checkpoints as this key of a log; empty when none of the log key files on this node is its. */
    public Optional<NoteSigner> checkpointSigner(NoteKey key) {
        NoteSigner known = checkpointSigners.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<NoteSigner> found = logSeeds.stream()
                .map(seed -> new NoteSigner(key.name(), seed))
                .filter(signer -> signer.key().equals(key))
                .findFirst();
        found.ifPresent(signer -> checkpointSigners.put(key, signer));
        return found;
    }

    /** Signs with the newest log key on this node, under the name of a log. */
    public NoteSigner newestLogSigner(String origin) {
        return new NoteSigner(origin, newestLogSeed());
    }

    /** The first key of this purpose on this node, under the name of a log. */
    public NoteSigner first(KeyPurpose purpose, String origin) {
        return new NoteSigner(purpose.keyName(origin), seeds(purpose).get(0));
    }

    /** The newest key of this purpose on this node, under the name of a log. */
    public NoteSigner newest(KeyPurpose purpose, String origin) {
        return new NoteSigner(purpose.keyName(origin), last(seeds(purpose)));
    }

    /** Signs as this key of a log's promises or receipts; empty when none of the files on this node is its. */
    public Optional<NoteSigner> signer(KeyPurpose purpose, NoteKey key) {
        NoteSigner known = serviceSigners.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<NoteSigner> found = seed(purpose, key).map(seed -> new NoteSigner(key.name(), seed));
        found.ifPresent(signer -> serviceSigners.put(key, signer));
        return found;
    }

    /** The public key (32 bytes) that signs the first checkpoints of every log opened now. */
    public byte[] logPublicKey() {
        return Ed25519.publicKey(newestLogSeed());
    }

    /**
     * Signs a COSE receipt as this key; the caller knows that the proof leads to a root that was published. Empty when
     * none of the receipt key files on this node is the key's.
     */
    public Optional<CoseReceipt> receipt(NoteKey key, String origin, Hash leaf, InclusionProof inclusion) {
        return seed(KeyPurpose.RECEIPT, key).map(seed -> CoseReceipt.sign(origin, leaf, inclusion, seed));
    }

    private void read(Path keys) {
        logSeeds = seeds(keys, "log");
        for (KeyPurpose purpose : KeyPurpose.values()) {
            serviceSeeds.put(purpose, seeds(keys, purpose.word()));
        }
    }

    private List<byte[]> seeds(KeyPurpose purpose) {
        return serviceSeeds.getOrDefault(purpose, List.of());
    }

    private Optional<byte[]> seed(KeyPurpose purpose, NoteKey key) {
        return seeds(purpose).stream()
                .filter(seed -> Arrays.equals(Ed25519.publicKey(seed), key.publicKey()))
                .findFirst();
    }

    private byte[] newestLogSeed() {
        return last(logSeeds);
    }

    private static byte[] last(List<byte[]> seeds) {
        return seeds.get(seeds.size() - 1);
    }

    private static List<byte[]> seeds(Path directory, String name) {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(seed(directory, name + ".key"));
        for (int number = 2; Files.exists(directory.resolve(name + "-" + number + ".key")); number++) {
            seeds.add(seed(directory, name + "-" + number + ".key"));
        }
        return seeds;
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
