package org.lineproof.reporting.control.bundle;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.tenancy.entity.TenantId;

/** The Ed25519 key that signs evidence bundles: {@code report.key} in the directory {@code lineproof.keys.dir}. */
@ApplicationScoped
public class ReportKey {
    @Inject
    @ConfigProperty(name = "lineproof.keys.dir", defaultValue = "keys")
    String directory;

    @Inject
    @ConfigProperty(name = "lineproof.origin", defaultValue = "lineproof.local")
    String originName;

    private byte[] seed = new byte[0];

    @PostConstruct
    void load() {
        Path file = Path.of(directory, "report.key");
        try {
            seed = Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "cannot read the signing key " + file + ": put the base64 of 32 random bytes there", e);
        }
    }

    /** Signs the bundles of a tenant. */
    public NoteSigner signer(TenantId tenant) {
        return new NoteSigner(originName + "/" + tenant + "/report", seed);
    }
}
