package org.lineproof.anchoring.besu;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.besu.proof.ProofReading;
import org.lineproof.anchoring.control.AnchorLedger;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.ProofLedger;
import org.lineproof.anchoring.control.submission.Pace;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.pins.PinnedRegistry;

/**
 * The ledger of this installation: {@code lineproof.ledger.url}, {@code .kind} (besu or anvil), {@code .contract} and
 * {@code .proofs} (addresses of the two registries), for a node with TLS {@code .certificate} (PEM) and {@code .token.file}
 * (bearer token), and the submitter's key in {@code submitter.key} of the key directory. Without them everything works but
 * anchoring.
 * {@code .patience.seconds} and {@code .replacement.wei} say when a transaction that no block takes is replaced, and at
 * what gas price.
 */
@ApplicationScoped
public class ConfiguredLedger {
    private static final Duration LANDING = Duration.ofSeconds(15);

    @Inject
    @ConfigProperty(name = "lineproof.ledger.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.contract")
    Optional<String> contract;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.proofs")
    Optional<String> proofs;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.kind", defaultValue = "anvil")
    String kind;

    @Inject
    @ConfigProperty(name = "lineproof.keys.dir", defaultValue = "keys")
    String keys;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.certificate")
    Optional<String> certificate;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.token.file")
    Optional<String> tokenFile;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.patience.seconds", defaultValue = "120")
    long patienceSeconds;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.replacement.wei", defaultValue = "0")
    long replacementWei;

    private @Nullable RegistryLedger ledger;
    private @Nullable ProofReading proofReading;

    /** @throws IllegalArgumentException if the configuration names a kind that does not exist */
    public LedgerKind kind() {
        return LedgerKind.valueOf(kind.strip().toUpperCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException if the configuration gives no patience, or a price below zero */
    public Pace pace() {
        return new Pace(LANDING, Duration.ofSeconds(patienceSeconds), replacementWei);
    }

    /** @throws LedgerUnavailable naming what is missing in the configuration, or wrong */
    public synchronized AnchorLedger ledger() throws LedgerUnavailable {
        if (ledger == null) {
            ledger = new RegistryLedger(
                    kind(),
                    access(),
                    required("lineproof.ledger.contract", contract),
                    proofsAddress().orElse(null),
                    submitterKey());
        }
        return ledger;
    }

    /**
     * The registry of proofs; empty where {@code lineproof.ledger.proofs} is not set.
     *
     * @throws LedgerUnavailable naming what else is missing in the configuration, or wrong
     */
    public synchronized Optional<ProofLedger> proofs() throws LedgerUnavailable {
        Optional<String> address = proofsAddress();
        if (proofReading == null && address.isPresent()) {
            try {
                proofReading = new ProofReading(kind(), access(), address.get());
            } catch (IllegalArgumentException e) {
                throw new LedgerUnavailable("lineproof.ledger.proofs is no address: " + address.get(), e);
            }
        }
        return Optional.ofNullable(proofReading);
    }

    /** Whether {@code lineproof.ledger.proofs} is set. */
    public boolean namesProofs() {
        return proofsAddress().isPresent();
    }

    /** The configured registry of proofs with the code that this version compiles; empty where none is. */
    public Optional<PinnedRegistry> proofRegistry() {
        return proofsAddress()
                .map(address -> new PinnedRegistry(address.toLowerCase(Locale.ROOT), LedgerContract.PROOFS.codeHash()));
    }

    /** Keccak-256 of the registry's code as this version compiles it, 0x and 64 lower-case hexadecimal digits. */
    public static String compiledCodeHash() {
        return LedgerContract.CHECKPOINTS.codeHash();
    }

    @PreDestroy
    synchronized void close() {
        if (ledger != null) {
            ledger.close();
        }
        if (proofReading != null) {
            proofReading.close();
        }
    }

    private Optional<String> proofsAddress() {
        return proofs.map(String::strip).filter(text -> !text.isEmpty());
    }

    private NodeAccess access() throws LedgerUnavailable {
        try {
            return new NodeAccess(
                    URI.create(required("lineproof.ledger.url", url)),
                    certificate.map(Path::of).orElse(null),
                    tokenFile.map(Path::of).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new LedgerUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private static String required(String name, Optional<String> value) throws LedgerUnavailable {
        return value.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new LedgerUnavailable(name + " is not set"));
    }

    private String submitterKey() throws LedgerUnavailable {
        Path file = Path.of(keys, "submitter.key");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LedgerUnavailable("the submitter's key " + file + " cannot be read", e);
        }
    }
}
