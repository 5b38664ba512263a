package org.lineproof.reporting.seal.key;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/**
 * The sealing keys of the organisations, one each: {@code <lineproof.seal.dir>/<tenant>.p12} (PKCS #12, one key with its
 * certificates), or else the key whose label is the tenant's id in the PKCS #11 device that {@code
 * lineproof.seal.pkcs11.library} names. Whatever an organisation signs for others by X.509, signs with this key:
 *
 * <pre>{@code
 * try (SealKey key = keys.of(tenant.id())) {
 *     parameters.setSigningCertificate(key.certificate());
 *     parameters.setCertificateChain(key.chain());
 *     parameters.setDigestAlgorithm(SealKey.DIGEST);
 *     SignatureValue value = key.sign(service.getDataToSign(document, parameters));
 *     ...
 * }
 * }</pre>
 *
 * <p>Keys are read at each use, so that a renewed certificate counts from the next seal on.
 */
@ApplicationScoped
public class SealKeys {
    private static final long MOST_BYTES = 1 << 20;

    @Inject
    @ConfigProperty(name = "lineproof.seal.dir", defaultValue = "seal")
    String directory;

    @Inject
    @ConfigProperty(name = "lineproof.seal.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "lineproof.seal.pkcs11.library")
    Optional<String> library;

    @Inject
    @ConfigProperty(name = "lineproof.seal.pkcs11.slot", defaultValue = "0")
    long slot;

    /**
     * Opens the key of an organisation; close it after use.
     *
     * @throws Refusal naming the file or device and the cure, if there is no key or it cannot be opened
     */
    public SealKey of(TenantId tenant) {
        return find(tenant)
                .orElseThrow(() -> Refusal.unavailable("no sealing key for " + tenant + ": put " + file(tenant)
                        + " (PKCS #12, one key with its certificates) there and its password into "
                        + passwordFile(tenant.value()) + ", or name a PKCS #11 library in"
                        + " lineproof.seal.pkcs11.library and give a key and its certificate there the label "
                        + tenant));
    }

    /**
     * Opens the key of an organisation that may have none; close it after use.
     *
     * @throws Refusal naming the file or device and the cure, if there is a key and it cannot be opened
     */
    public Optional<SealKey> find(TenantId tenant) {
        Path file = file(tenant);
        if (Files.exists(file)) {
            return Optional.of(inFile(file, tenant));
        }
        return library.map(String::strip).filter(name -> !name.isEmpty()).flatMap(device -> inDevice(device, tenant));
    }

    private Path file(TenantId tenant) {
        return Path.of(directory, tenant + ".p12");
    }

    private SealKey inFile(Path file, TenantId tenant) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Refusal.unavailable("the sealing key " + file + " has more than " + MOST_BYTES
                        + " bytes: put one key with its certificates there");
            }
            PasswordProtection secret = password(tenant.value(), file.toString());
            SignatureTokenConnection token = new Pkcs12SignatureToken(Files.readAllBytes(file), secret);
            List<DSSPrivateKeyEntry> keys = token.getKeys();
            if (keys.size() != 1) {
                token.close();
                throw Refusal.unavailable("the sealing key " + file + " holds " + keys.size()
                        + " keys: put the one key of " + tenant + " there");
            }
            return new SealKey(token, keys.get(0));
        } catch (IOException | DSSException e) {
            throw Refusal.unavailable("the sealing key " + file + " cannot be opened with the password in "
                    + passwordFile(tenant.value()) + " or lineproof.seal.password: " + e.getMessage());
        }
    }

    private Optional<SealKey> inDevice(String device, TenantId tenant) {
        String place = "slot " + slot + " of " + device;
        try {
            SignatureTokenConnection token = new Pkcs11SignatureToken(
                    device, new PrefilledPasswordCallback(password("pkcs11", place)), -1, Math.toIntExact(slot), null);
            for (DSSPrivateKeyEntry key : token.getKeys()) {
                if (key instanceof KSPrivateKeyEntry labelled
                        && labelled.getAlias().equals(tenant.value())) {
                    return Optional.of(new SealKey(token, key));
                }
            }
            token.close();
            return Optional.empty();
        } catch (DSSException e) {
            throw Refusal.unavailable("the sealing keys in " + place + " cannot be opened: " + e.getMessage());
        }
    }

    private PasswordProtection password(String of, String keeps) {
        Path file = passwordFile(of);
        try {
            if (Files.exists(file)) {
                return new PasswordProtection(Files.readString(file).strip().toCharArray());
            }
        } catch (IOException e) {
            throw Refusal.unavailable("the password file " + file + " cannot be read: " + e.getMessage());
        }
        return new PasswordProtection(password.orElseThrow(() -> Refusal.unavailable(
                        "no password for " + keeps + ": put it into " + file + " or into lineproof.seal.password"))
                .toCharArray());
    }

    private Path passwordFile(String of) {
        return Path.of(directory, of + ".password");
    }
}
