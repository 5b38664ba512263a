package org.lineproof.privacy.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.tenancy.entity.TenantId;

/**
 * The key under which what came before is recognised: base64 of 32 bytes in {@code dedupe.key} in the directory of keys,
 * made when it is missing. Nodes that share a database share the file; with another key a repeated delivery is merely
 * recorded twice, and a proof without a context signal could be filed once more. Without the key the stored digests say
 * nothing about what came (EVIDENCE 4).
 */
@ApplicationScoped
public class RecognitionKey {

    private static final int LENGTH = 32;
    private static final String MAC = "HmacSHA256";
    private static final String DOMAIN = "lineproof/delivery/v1";

    @Inject
    @ConfigProperty(name = "lineproof.keys.dir", defaultValue = "keys")
    String directory;

    private byte[] key = new byte[0];

    @PostConstruct
    void load() {
        Path file = Path.of(directory, "dedupe.key");
        try {
            makeIfMissing(file);
            key = Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot read or make " + file + ": put base64 of 32 random bytes there", e);
        }
        if (key.length != LENGTH) {
            throw new IllegalStateException(file + " holds " + key.length + " bytes; expected " + LENGTH);
        }
    }

    /**
     * HMAC-SHA-256 of client, use and bytes, each with its length, under a key of this tenant alone.
     *
     * @param client for whom alone it is recognised; empty for everybody in the tenant
     * @param use what the bytes are, for instance the route they came by
     */
    public Hash digest(TenantId tenant, String client, String use, byte[] body) {
        byte[] tenantKey = mac(key, DOMAIN.getBytes(StandardCharsets.UTF_8), bytes(tenant.value()));
        return new Hash(mac(tenantKey, bytes(client), bytes(use), body));
    }

    private static void makeIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
