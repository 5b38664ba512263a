package org.lineproof.transparency.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
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
import org.lineproof.evidence.receipt.ReceiptKey;

/**
 * The installation's Ed25519 keys, one file each (base64 of the 32-byte seed) in the directory {@code
 * lineproof.keys.dir}: {@code log.key} and those that followed it, {@code log-2.key} and so on without a gap, {@code
 * promise.key}, {@code receipt.key}. Notes, promises, COSE receipts and reports have different keys, so that none can
 * pass for another.
 */
@ApplicationScoped
public class SigningKeys {

    @Inject
    @ConfigProperty(name = "lineproof.keys.dir", defaultValue = "keys")
    String directory;

    private final Map<String, NoteSigner> promiseSigners = new ConcurrentHashMap<>();
    private final Map<NoteKey, NoteSigner> checkpointSigners = new ConcurrentHashMap<>();
    private List<byte[]> logSeeds = List.of();
    private byte[] promiseSeed = new byte[0];
    private byte[] receiptSeed = new byte[0];

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

    /** Signs promises of publication in the log of this origin. */
    public NoteSigner promiseSigner(String origin) {
        return promiseSigners.computeIfAbsent(origin + "/promise", name -> new NoteSigner(name, promiseSeed));
    }

    /** The public key (32 bytes) that signs the first checkpoints of every log opened now. */
    public byte[] logPublicKey() {
        return Ed25519.publicKey(newestLogSeed());
    }

    /** Signs a COSE receipt; the caller knows that the proof leads to a root that was published. */
    public CoseReceipt receipt(String origin, Hash leaf, InclusionProof inclusion) {
        return CoseReceipt.sign(origin, leaf, inclusion, receiptSeed);
    }

    /** The key that verifies COSE receipts of the log of this origin. */
    public ReceiptKey receiptKey(String origin) {
        return new ReceiptKey(origin, Ed25519.publicKey(receiptSeed));
    }

    private void read(Path keys) {
        logSeeds = logSeeds(keys);
        promiseSeed = seed(keys, "promise.key");
        receiptSeed = seed(keys, "receipt.key");
    }

    private byte[] newestLogSeed() {
        return logSeeds.get(logSeeds.size() - 1);
    }

    private static List<byte[]> logSeeds(Path directory) {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(seed(directory, "log.key"));
        for (int number = 2; Files.exists(directory.resolve("log-" + number + ".key")); number++) {
            seeds.add(seed(directory, "log-" + number + ".key"));
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
