package org.lineproof.deploy.launcher.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.operator.OperatorCreationException;
import org.lineproof.deploy.launcher.files.PrivateFile;

/**
 * The sealing keys of one installation as the application looks for them: {@code <tenant>.p12} and {@code
 * <tenant>.password}, {@code trust/test-authority.der}, {@code crl/test-authority.crl}. Keys are made at the first start and
 * stay; the list is made anew at each, so that it is never old.
 */
public final class TestSeals {
    private static final String AUTHORITY = "test-authority";
    private static final String ENTRY = "seal";

    private final Path directory;
    private final SecureRandom random;

    private TestSeals(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /**
     * Makes what is missing.
     *
     * @param organisations their names by tenant id
     * @throws IOException naming the folder to delete if what lies there cannot be used
     */
    public static void complete(Path directory, Map<String, String> organisations, SecureRandom random)
            throws IOException {
        TestSeals seals = new TestSeals(PrivateFile.directory(directory), random);
        try {
            TestCertificates authority = seals.authority();
            for (Map.Entry<String, String> organisation : organisations.entrySet()) {
                if (Files.notExists(directory.resolve(organisation.getKey() + ".p12"))) {
                    KeyPair pair = TestCertificates.pair();
                    X509Certificate certificate = authority.forSeals(organisation.getValue(), pair.getPublic());
                    seals.store(
                            directory, organisation.getKey(), pair.getPrivate(), certificate, authority.authority());
                }
            }
            PrivateFile.write(
                    directory.resolve("trust").resolve(AUTHORITY + ".der"),
                    authority.authority().getEncoded());
            PrivateFile.write(directory.resolve("crl").resolve(AUTHORITY + ".crl"), authority.list());
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("the sealing keys for tests cannot be used; delete " + directory, e);
        }
    }

    private TestCertificates authority() throws IOException, GeneralSecurityException, OperatorCreationException {
        Path own = directory.resolve("authority");
        Path file = own.resolve(AUTHORITY + ".p12");
        if (Files.notExists(file)) {
            TestCertificates made = TestCertificates.open();
            store(own, AUTHORITY, made.key(), made.authority());
        }
        char[] password =
                Files.readString(own.resolve(AUTHORITY + ".password")).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
        if (store.getKey(ENTRY, password) instanceof PrivateKey key
                && store.getCertificate(ENTRY) instanceof X509Certificate certificate) {
            return new TestCertificates(key, certificate);
        }
        throw new GeneralSecurityException(file + " holds no key");
    }

    /** The password first: a key without one would be lost. */
    private void store(Path folder, String name, PrivateKey key, Certificate... chain)
            throws IOException, GeneralSecurityException {
        byte[] drawn = new byte[24];
        random.nextBytes(drawn);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ENTRY, key, password.toCharArray(), chain);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        PrivateFile.write(folder.resolve(name + ".password"), (password + "\n").getBytes(StandardCharsets.US_ASCII));
        PrivateFile.write(folder.resolve(name + ".p12"), bytes.toByteArray());
    }
}
