package org.lineproof.deploy.besu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/** What an operator draws for a node, checked by other implementations than those that drew it. */
class NodeIdentityTest {

    @TempDir
    static Path folder;

    private static Path identity;

    @BeforeAll
    static void draw() throws Exception {
        Programs.assumeRunnable();
        identity = folder.resolve("node");
        Programs.run("node-identity", identity, "192.0.2.7", "validator-1.example");
    }

    @Test
    void keccakInBashIsThatOfAnotherImplementation() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        // The block of 136 bytes and its neighbours, where the padding changes its form.
        for (int size : new int[] {0, 1, 64, 134, 135, 136, 137, 271, 272, random.nextInt(500)}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            String digest = Programs.outcome(List.of(
                            "bash",
                            "-c",
                            ". \"$0\"; keccak256 \"$1\"",
                            Programs.HOME.resolve("lib/keccak256.bash").toString(),
                            HexFormat.of().formatHex(bytes)))
                    .output();
            assertEquals(HexFormat.of().formatHex(Hash.sha3(bytes)), digest, size + " bytes, seed " + seed);
        }
    }

    @Test
    void publicKeyAndAddressBelongToThePrivateKey() throws Exception {
        Credentials credentials = Credentials.create(read("node.key"));
        String point =
                Numeric.toHexStringNoPrefixZeroPadded(credentials.getEcKeyPair().getPublicKey(), 128);
        assertEquals(point, read("node.pub"));
        assertEquals(credentials.getAddress(), read("node.address"));
        assertTrue(read("node.key").matches("0x[0-9a-f]{64}"));
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws Exception {
        for (String secret : List.of("node.key", "rpc-tls.p12", "rpc-tls.password", "rpc-jwt.key")) {
            assertEquals("rw-------", mode(identity.resolve(secret)), secret);
        }
        assertEquals("rwx------", mode(identity));
        try (var files = Files.list(identity)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertEquals(
                    Set.of(
                            "node.key",
                            "node.pub",
                            "node.address",
                            "rpc-tls.p12",
                            "rpc-tls.password",
                            "rpc-tls.crt",
                            "rpc-jwt.key",
                            "rpc-jwt.pub"),
                    names);
        }
    }

    @Test
    void theKeyStoreOpensWithItsPasswordAndNamesTheHosts() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = read("rpc-tls.password").toCharArray();
        try (InputStream file = Files.newInputStream(identity.resolve("rpc-tls.p12"))) {
            store.load(file, password);
        }
        assertTrue(store.isKeyEntry("besu"));
        X509Certificate shown = (X509Certificate) store.getCertificate("besu");
        try (InputStream file = Files.newInputStream(identity.resolve("rpc-tls.crt"))) {
            assertEquals(CertificateFactory.getInstance("X.509").generateCertificate(file), shown);
        }
        Set<String> hosts = shown.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1).toString())
                .collect(Collectors.toSet());
        assertEquals(Set.of("192.0.2.7", "validator-1.example"), hosts);
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), shown.getExtendedKeyUsage());
        assertEquals(-1, shown.getBasicConstraints(), "it issues no other certificates");
    }

    @Test
    void aTokenIsSignedAndAllowsOnlyWhatItsRoleNeeds() throws Exception {
        JsonNode application = claims("application", 30);
        assertEquals(
                "[\"eth:*\",\"net:version\",\"web3:clientVersion\"]",
                application.get("permissions").toString());
        Instant end = Instant.ofEpochSecond(application.get("exp").longValue());
        long days = ChronoUnit.DAYS.between(
                Instant.ofEpochSecond(application.get("iat").longValue()), end);
        assertEquals(30, days);
        String voter = claims("voter", 1).get("permissions").toString();
        assertTrue(voter.contains("qbft:*") && !voter.contains("perm:"), voter);
        assertTrue(claims("operator", 1).get("permissions").toString().contains("perm:*"));
    }

    @Test
    void anIdentityIsNeverWrittenOver() throws Exception {
        byte[] before = Files.readAllBytes(identity.resolve("node.key"));
        String reason = Programs.refusal("node-identity", identity, "192.0.2.7");
        assertTrue(reason.contains("node.key exists"), reason);
        assertArrayEquals(before, Files.readAllBytes(identity.resolve("node.key")));
    }

    @Test
    void whatIsNoHostIsNamed() throws Exception {
        String reason = Programs.refusal("node-identity", folder.resolve("other"), "a b,DNS:evil");
        assertTrue(reason.contains("neither an address nor a host name"), reason);
    }

    @Test
    void aRoleOrALifeThatDoesNotExistIsNamed() throws Exception {
        assertTrue(Programs.refusal("rpc-token", identity, "root", "1").contains("no role"));
        assertTrue(Programs.refusal("rpc-token", identity, "voter", "0").contains("number of days"));
    }

    private static JsonNode claims(String role, int days) throws Exception {
        String[] token = Programs.run("rpc-token", identity, role, days).split("\\.");
        String pem = read("rpc-jwt.pub").replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(token[2])), "the signature holds");
        assertEquals(
                "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
                new String(Base64.getUrlDecoder().decode(token[0]), StandardCharsets.US_ASCII));
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token[1]));
    }

    private static String read(String name) throws Exception {
        return Files.readString(identity.resolve(name)).strip();
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
