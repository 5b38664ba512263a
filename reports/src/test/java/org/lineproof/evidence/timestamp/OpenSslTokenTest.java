package org.lineproof.evidence.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.digest.Hash;

/** A token of another implementation: OpenSSL's {@code ts}, where it is installed (Debian: package openssl). */
class OpenSslTokenTest {
    private static final String CONFIGURATION = """
        [tsa]
        default_tsa = tsa_config
        [tsa_config]
        serial = serial
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1, millisecs:500
        ess_cert_id_alg = sha256
        """;

    @TempDir
    Path directory;

    @Test
    void openSslsTokenHoldsUnderItsRoot() throws Exception {
        assumeTrue(isInstalled(), "openssl is not on the path; install the package openssl");
        Hash imprint = Hash.sha256(new byte[] {7});
        Files.writeString(directory.resolve("ts.cnf"), CONFIGURATION);
        Files.writeString(directory.resolve("serial"), "01\n");
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -subj /CN=third-party-root");
        openssl("req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=third-party-tsa");
        Files.writeString(
                directory.resolve("ext.cnf"),
                "extendedKeyUsage = critical,timeStamping\nkeyUsage = digitalSignature\n");
        openssl("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 29"
                + " -extfile ext.cnf");
        openssl("ts -query -digest " + imprint.hex() + " -sha256 -cert -out request.tsq");
        openssl("ts -reply -config ts.cnf -section tsa_config -queryfile request.tsq -signer tsa.pem -inkey tsa.key"
                + " -chain root.pem -token_out -out token.der");

        TimeStampToken stamp = TimeStampToken.read(Files.readAllBytes(directory.resolve("token.der")));
        stamp.requireOver(imprint);
        assertEquals("1500 ms", stamp.accuracy().orElseThrow());
        assertTrue(stamp.issuedUnder(Certificates.ofDer(der("root.pem"))).isPresent());
    }

    private byte[] der(String pem) throws IOException {
        String text = Files.readString(directory.resolve(pem));
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }

    private void openssl(String arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("openssl"));
        line.addAll(List.of(arguments.split(" ")));
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), arguments);
        assertEquals(0, process.exitValue(), arguments + "\n" + Files.readString(log));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
