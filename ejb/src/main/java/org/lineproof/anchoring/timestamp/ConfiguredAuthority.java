package org.lineproof.anchoring.timestamp;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.pins.PinnedAuthority;

/**
 * The time-stamp authority of this installation: {@code lineproof.tsa.url}, {@code .certificate} (a file, PEM or DER,
 * with its trust anchor), {@code .name}, {@code .policy}, and {@code .evidential}, false for a test authority. Without
 * the address nothing is stamped and everything else works.
 */
@ApplicationScoped
public class ConfiguredAuthority {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "lineproof.tsa.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "lineproof.tsa.certificate")
    Optional<String> certificate;

    @Inject
    @ConfigProperty(name = "lineproof.tsa.name")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "lineproof.tsa.policy")
    Optional<String> policy;

    @Inject
    @ConfigProperty(name = "lineproof.tsa.evidential", defaultValue = "true")
    boolean evidential;

    @Inject
    @ConfigProperty(name = "lineproof.tsa.alert.days", defaultValue = "60")
    long alertDays;

    @Inject
    @ConfigProperty(name = "lineproof.timestamp.renewal", defaultValue = "30")
    long renewalDays;

    private @Nullable HttpTimeStampAuthority authority;

    /** How long before a certificate ends people are told. */
    public Duration notice() {
        return Duration.ofDays(alertDays);
    }

    /** How long before the certificates behind a stamp end another one is made over it. */
    public Duration renewal() {
        return Duration.ofDays(renewalDays);
    }

    /**
     * The authority, empty when none is configured.
     *
     * @throws AuthorityUnavailable naming what is wrong in the configuration
     */
    public synchronized Optional<TimeStampAuthority> authority() throws AuthorityUnavailable {
        if (authority == null && text(url).isPresent()) {
            authority = new HttpTimeStampAuthority(
                    address(), identity(), text(policy).orElse(null), PATIENCE, InstantSource.system());
        }
        return Optional.ofNullable(authority);
    }

    @PreDestroy
    synchronized void close() {
        if (authority != null) {
            authority.close();
        }
    }

    private URI address() throws AuthorityUnavailable {
        try {
            URI address = URI.create(text(url).orElseThrow());
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new AuthorityUnavailable("lineproof.tsa.url is no address: give one that begins with http");
    }

    private PinnedAuthority identity() throws AuthorityUnavailable {
        String file = text(certificate)
                .orElseThrow(() -> new AuthorityUnavailable(
                        "lineproof.tsa.certificate is not set: name the file with the authority's certificate"));
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
            if (found.size() != 1) {
                throw new AuthorityUnavailable("lineproof.tsa.certificate: " + file + " holds " + found.size()
                        + " certificates; put the trust anchor alone there");
            }
            String called = text(name).orElse("time-stamp authority");
            return new PinnedAuthority(called, found.iterator().next().getEncoded(), evidential);
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw new AuthorityUnavailable(
                    "lineproof.tsa.certificate: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
