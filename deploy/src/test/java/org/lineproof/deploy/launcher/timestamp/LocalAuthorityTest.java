package org.lineproof.deploy.launcher.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.launcher.process.Ports;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.TimeStampToken;

/** The authority of the embedded run answers as RFC 3161 asks, by a key of its own. */
class LocalAuthorityTest {
    private static final Hash IMPRINT = Hash.sha256(new byte[] {1});

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalAuthority authority;

    private LocalAuthority started() throws IOException {
        int port = new Ports(directory.resolve("ports.json"), line -> {}).claim("timestamp", 0);
        authority = new LocalAuthority(directory, port);
        return authority;
    }

    @AfterEach
    void stop() {
        authority.close();
    }

    private HttpResponse<byte[]> post(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(authority.url())
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private TimeStampToken token() throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, IMPRINT.bytes(), BigInteger.TWO);
        TimeStampResponse response =
                new TimeStampResponse(post(request.getEncoded()).body());
        response.validate(request);
        return TimeStampToken.read(response.getTimeStampToken().getEncoded());
    }

    @Test
    void itsTokensHoldAndSayWhatTheyAreWorth() throws Exception {
        started();
        TimeStampToken token = token();
        token.requireOver(IMPRINT);
        assertTrue(Duration.between(token.time(), Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0);
        assertEquals("O=no evidential value,CN=Lineproof local test authority", token.signer());
    }

    @Test
    void aSecondStartUsesTheSameKey() throws Exception {
        started().close();
        byte[] certificate = Files.readAllBytes(authority.certificate());
        started();
        assertEquals(new String(certificate), Files.readString(authority.certificate()));
        assertTrue(token().issuedUnder(AuthorityKey.in(directory).certificate()).isPresent());
    }

    @Test
    void itsKeyIsForItsOwnerOnly() throws Exception {
        started();
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("tsa.key"))));
    }

    @Test
    void whatIsNoRequestIsRefusedAndTheNextOneAnswered() throws Exception {
        started();
        assertEquals(400, post(new byte[] {1, 2, 3}).statusCode());
        assertEquals(400, post(new byte[20_000]).statusCode());
        token();
    }

    @Test
    void afterAnOutageItAnswersAgain() throws Exception {
        started().close();
        assertThrows(IOException.class, () -> post(new byte[0]));
        authority.start();
        token();
    }
}
