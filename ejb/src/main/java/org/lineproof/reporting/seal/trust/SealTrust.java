package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.alert.ExceptionOnStatusAlert;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.boundary.TimeStampIssuance;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Builds what DSS checks certificates with. Trust anchors are the certificates in {@code <lineproof.seal.dir>/trust} (PEM
 * or DER) and the time-stamp authority in use. {@code lineproof.seal.revocation} says where revocations are looked up:
 * {@code online} where the certificates say, through {@code lineproof.seal.revocation.proxy} if that is set, within
 * {@code lineproof.seal.revocation.seconds} each; or {@code files} in the lists {@code <lineproof.seal.dir>/crl/*.crl} alone.
 * Files are read at each use.
 */
@ApplicationScoped
public class SealTrust {
    private static final int MOST_FILES = 1_000;
    private static final long MOST_SECONDS = 60;
    private static final String NO_PROXY =
            "lineproof.seal.revocation.proxy is not of the form http://host:port, without a password: ";

    @Inject
    @ConfigProperty(name = "lineproof.seal.dir", defaultValue = "seal")
    String directory;

    @Inject
    @ConfigProperty(name = "lineproof.seal.revocation", defaultValue = "online")
    String revocation;

    @Inject
    @ConfigProperty(name = "lineproof.seal.revocation.proxy")
    Optional<String> proxy;

    @Inject
    @ConfigProperty(name = "lineproof.seal.revocation.seconds", defaultValue = "10")
    long seconds;

    @Inject
    TimeStampIssuance stamps;

    private @Nullable HttpClient http;

    /**
     * A verifier of its own for one use.
     *
     * @throws Refusal naming the file or setting that cannot be used
     */
    public CertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors());
        // Issuers come with the key or the document; nothing else is fetched.
        verifier.setAIASource(null);
        // Where the responder gives nothing, the list is asked.
        verifier.setRevocationFallback(true);
        switch (revocation) {
            case "online" -> {
                verifier.setCrlSource(new CurrentLists(fetch()));
                OwnAnswers responders = new OwnAnswers(fetch());
                responders.setAlertOnInvalidUpdateTime(new ExceptionOnStatusAlert());
                verifier.setOcspSource(responders);
            }
            case "files" -> verifier.setCrlSource(lists());
            default ->
                throw Refusal.unavailable("lineproof.seal.revocation is " + revocation + ": say online or files");
        }
        return verifier;
    }

    private synchronized RevocationFetch fetch() {
        Duration patience = Duration.ofSeconds(Math.clamp(seconds, 1, MOST_SECONDS));
        if (http == null) {
            http = RevocationFetch.client(through(), patience);
        }
        return new RevocationFetch(http, patience);
    }

    private @Nullable InetSocketAddress through() {
        String address = proxy.map(String::strip).orElse("");
        if (address.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0) {
                return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.unavailable(NO_PROXY + e.getMessage());
        }
        throw Refusal.unavailable(NO_PROXY + address);
    }

    private CommonTrustedCertificateSource anchors() {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        for (Path file : files("trust", "")) {
            for (Certificate certificate : certificates(file)) {
                anchors.addCertificate(new CertificateToken((X509Certificate) certificate));
            }
        }
        stamps.authority()
                .map(PinnedAuthority::x509)
                .ifPresent(certificate -> anchors.addCertificate(new CertificateToken(certificate)));
        return anchors;
    }

    private static List<Certificate> certificates(Path file) {
        try {
            return List.copyOf(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))));
        } catch (IOException | CertificateException e) {
            throw Refusal.unavailable("the trust anchor " + file + " cannot be read, put a certificate in PEM or DER"
                    + " there: " + e.getMessage());
        }
    }

    private ExternalResourcesCRLSource lists() {
        List<InputStream> lists = new ArrayList<>();
        for (Path file : files("crl", ".crl")) {
            try {
                lists.add(new ByteArrayInputStream(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw Refusal.unavailable("the revocation list " + file + " cannot be read: " + e.getMessage());
            }
        }
        return new ExternalResourcesCRLSource(lists.toArray(InputStream[]::new));
    }

    private List<Path> files(String folder, String ending) {
        Path path = Path.of(directory, folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            throw Refusal.unavailable("the folder " + path + " cannot be read: " + e.getMessage());
        }
    }
}
