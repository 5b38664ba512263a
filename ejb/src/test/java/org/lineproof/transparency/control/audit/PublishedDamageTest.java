package org.lineproof.transparency.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.publication.HttpPublication;
import org.lineproof.transparency.control.publication.StoredPublication;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** The rows are sound, but what readers get over HTTP is not. */
class PublishedDamageTest {

    private final LogFixture fixture = new LogFixture();
    private final Map<String, byte[]> forged = new HashMap<>();
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void aPublishedLog() throws IOException {
        fixture.receive(300);
        fixture.publish();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/logs/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aLogIsIntactAsItsReadersSeeIt() {
        assertEquals(Outcome.INTACT, audit().outcome(), () -> audit().toString());
    }

    @Test
    void aTileChangedOnTheWayIsNamed() {
        byte[] tile = stored("tile/0/000");
        tile[32 * 7]++;
        forged.put("tile/0/000", tile);
        assertFinding(Fault.CHANGED_TILE, 7L, null, "tile/0/000");
    }

    @Test
    void aTileOfTheUpperLevelChangedOnTheWayIsNamed() {
        byte[] tile = stored("tile/1/000.p/1");
        tile[0]++;
        forged.put("tile/1/000.p/1", tile);
        assertFinding(Fault.CHANGED_TILE, null, null, "tile/1/000.p/1");
    }

    @Test
    void anEntryChangedOnTheWayIsNamed() {
        byte[] bundle = stored("tile/entries/001.p/44");
        bundle[bundle.length - 1]++;
        forged.put("tile/entries/001.p/44", bundle);
        assertFinding(Fault.CHANGED_TILE, 299L, null, "the published bundle has another entry 299");
    }

    @Test
    void aBundleThatBreaksOffIsNamed() {
        byte[] bundle = stored("tile/entries/001.p/44");
        forged.put("tile/entries/001.p/44", Arrays.copyOf(bundle, bundle.length - 1));
        assertFinding(Fault.CHANGED_TILE, null, null, "tile/entries/001.p/44 is not published, or not whole");
    }

    @Test
    void aCheckpointShownToReadersAloneIsNamed() {
        Hash other = Hash.sha256(new byte[] {9});
        forged.put("checkpoint", note(fixture.signer, 300, other));
        assertFinding(Fault.FORKED_LOG, null, 300L, "the checkpoint that is published has the root " + other.hex());
    }

    @Test
    void aCheckpointOfAnotherKeyIsNamed() {
        NoteSigner forger = new NoteSigner(fixture.log.origin(), new byte[32]);
        forged.put("checkpoint", note(forger, 300, Hash.sha256(new byte[] {9})));
        assertFinding(Fault.FORGED_CHECKPOINT, null, null, "is not what the log's key signed");
    }

    @Test
    void aLargerCheckpointThanTheDatabaseKnowsIsNamed() {
        forged.put("checkpoint", note(fixture.signer, 301, Hash.sha256(new byte[] {9})));
        assertFinding(Fault.RESTORED_DATABASE, null, 301L, "covers 301 entries, the database has only 300");
    }

    @Test
    void aServerThatDoesNotAnswerIsNoFinding() {
        status = 503;
        AuditResult result = audit();
        assertEquals(Outcome.INCOMPLETE, result.outcome());
        assertTrue(result.notChecked().get(0).endsWith("/checkpoint answers HTTP 503"), result::toString);
    }

    private void assertFinding(Fault fault, Long index, Long size, String part) {
        AuditResult result = audit();
        Finding finding = result.findings().get(0);
        assertEquals(fault, finding.fault(), result::toString);
        assertEquals(index, finding.index(), result::toString);
        assertEquals(size, finding.size(), result::toString);
        assertTrue(finding.detail().contains(part), result::toString);
    }

    private AuditResult audit() {
        URI logs = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/logs");
        return fixture.read(rows -> new TreeRecomputation(
                        rows, fixture.log, new HttpPublication(logs, fixture.log), size -> fixture.signer.key())
                .run(List.of(), AuditProgress.UNHEARD));
    }

    private byte[] note(NoteSigner signer, long size, Hash root) {
        return signer.sign(new Checkpoint(fixture.log.origin(), size, root).text())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] stored(String path) {
        return fixture.read(rows -> {
            StoredPublication publication = new StoredPublication(rows, fixture.log);
            Optional<byte[]> body = path.equals("checkpoint")
                    ? publication.checkpoint().map(note -> note.getBytes(StandardCharsets.UTF_8))
                    : publication.tile(TilePath.parse(path));
            return body.orElse(new byte[0]);
        });
    }

    private void serve(HttpExchange exchange) throws IOException {
        String prefix = "/logs/" + fixture.tenant + "/" + fixture.log.name() + "/";
        String path = exchange.getRequestURI().getPath().substring(prefix.length());
        byte[] body = forged.getOrDefault(path, stored(path));
        exchange.sendResponseHeaders(body.length == 0 ? 404 : status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
