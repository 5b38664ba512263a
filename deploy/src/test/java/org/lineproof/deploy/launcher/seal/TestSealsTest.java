package org.lineproof.deploy.launcher.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sealing keys of the embedded run, read and judged by the JDK. */
class TestSealsTest {
    private static final Map<String, String> ORGANISATIONS = Map.of("demo", "Demo Fund", "second", "Second, & Sons");

    @TempDir
    Path home;

    private Path directory;

    @BeforeEach
    void make() throws IOException {
        directory = home.resolve("seal");
        complete();
    }

    @Test
    void eachOrganisationHasACertificateThatSaysWhatItIsWorth() throws Exception {
        X509Certificate demo = certificate("demo");
        assertEquals(
                "CN=Demo Fund,O=test certificate\\, no evidential value",
                demo.getSubjectX500Principal().getName());
        assertTrue(certificate("second").getSubjectX500Principal().getName().contains("no evidential value"));
        assertTrue(demo.getIssuerX500Principal().getName().contains("no evidential value"));
    }

    @Test
    void certificatesLeadToTheTrustAnchorAndAreNotRevoked() throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate anchor = (X509Certificate)
                factory.generateCertificate(in(directory.resolve("trust").resolve("test-authority.der")));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.addCertStore(CertStore.getInstance(
                "Collection",
                new CollectionCertStoreParameters(
                        List.of(factory.generateCRL(in(directory.resolve("crl").resolve("test-authority.crl")))))));
        for (String tenant : ORGANISATIONS.keySet()) {
            CertPath path = factory.generateCertPath(List.of(certificate(tenant)));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        }
    }

    @Test
    void keysStayAndTheListIsMadeAnew() throws Exception {
        byte[] key = Files.readAllBytes(directory.resolve("demo.p12"));
        Path list = directory.resolve("crl").resolve("test-authority.crl");
        Files.delete(list);
        complete();
        assertArrayEquals(key, Files.readAllBytes(directory.resolve("demo.p12")));
        assertTrue(Files.size(list) > 0);
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        for (String file : List.of("demo.p12", "demo.password", "authority/test-authority.p12")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    }

    @Test
    void aDamagedAuthorityNamesTheFolderToDelete() throws Exception {
        Files.writeString(directory.resolve("authority").resolve("test-authority.password"), "another");
        IOException refused = assertThrows(IOException.class, this::complete);
        assertTrue(refused.getMessage().endsWith("delete " + directory), refused.getMessage());
    }

    private void complete() throws IOException {
        TestSeals.complete(directory, ORGANISATIONS, new SecureRandom());
    }

    private X509Certificate certificate(String tenant) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        String password =
                Files.readString(directory.resolve(tenant + ".password")).strip();
        store.load(in(directory.resolve(tenant + ".p12")), password.toCharArray());
        return (X509Certificate) store.getCertificate("seal");
    }

    private static ByteArrayInputStream in(Path file) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(file));
    }
}
