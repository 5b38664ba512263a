package org.lineproof.reporting.seal.key;

import eu.europa.esig.dss.model.ToBeSigned;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Optional;
import org.lineproof.reporting.seal.SealingAuthority;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.TenantId;

/** Puts a key into a PKCS #11 device and signs with it there; run in a virtual machine of its own. */
public final class KeyInDevice {
    private KeyInDevice() {}

    /** Arguments: the device's library, the directory with the password and the key to put in. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        putIn(arguments[0], directory);
        SealKeys keys = new SealKeys();
        keys.directory = directory.toString();
        keys.password = Optional.empty();
        keys.library = Optional.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        byte[] data = "sealed".getBytes(StandardCharsets.UTF_8);
        try (SealKey key = keys.of(new TenantId("fund"))) {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key.certificate().getPublicKey());
            check.update(data);
            out.println("fund signs, valid: "
                    + check.verify(key.sign(new ToBeSigned(data)).getValue()));
        }
        try (SealKey none = keys.of(new TenantId("other"))) {
            out.println("found " + none.subject());
        } catch (Refusal e) {
            out.println(e.reason());
        }
    }

    private static void putIn(String library, Path directory) throws Exception {
        KeyStore file = KeyStore.getInstance("PKCS12");
        file.load(
                new ByteArrayInputStream(Files.readAllBytes(directory.resolve("fund.p12.elsewhere"))),
                SealingAuthority.PASSWORD.toCharArray());
        Provider device = Security.getProvider("SunPKCS11")
                .configure(
                        "--name = device\nlibrary = " + library + "\nslotListIndex = 0\nattributes = compatibility\n");
        KeyStore token = KeyStore.getInstance("PKCS11", device);
        token.load(null, "1234".toCharArray());
        token.setKeyEntry(
                "fund",
                file.getKey("seal", SealingAuthority.PASSWORD.toCharArray()),
                null,
                file.getCertificateChain("seal"));
    }
}
