package org.lineproof.transparency.control.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSignature;
import org.lineproof.evidence.note.SignedNote;

/**
 * A witness as C2SP tlog-witness has it, with a memory and a judgement of its own: it checks consistency by RFC 6962,
 * section 2.1.2, read backwards, and shares no proof code with the logs it watches.
 */
public final class LocalWitness implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private record Answer(int status, String type, String body) {}

    private final byte[] seed = new byte[32];
    private final CosignerKey key;
    private final Map<String, NoteKey> logs = new HashMap<>();
    private final Map<String, Checkpoint> memory = new HashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final int port;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private byte[] signingSeed = seed;
    private String suffix = "";
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    public LocalWitness() {
        int number = COUNT.incrementAndGet();
        Arrays.fill(seed, (byte) (100 + number));
        key = new CosignerKey("witness.example/w" + number, Ed25519.publicKey(seed));
        port = start(0);
    }

    public CosignerKey key() {
        return key;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/submit");
    }

    /** Makes it watch a log. */
    public LocalWitness watching(NoteKey log) {
        logs.put(log.name(), log);
        return this;
    }

    /** How many requests it has judged. */
    public int requests() {
        return requests.get();
    }

    /** The size it cosigned last, 0 if none. */
    public long remembered(String origin) {
        return memory.containsKey(origin) ? memory.get(origin).size() : 0;
    }

    public Map<String, Checkpoint> memory() {
        return Map.copyOf(memory);
    }

    /** Goes on from an earlier memory, as after a restore. */
    public void remember(Map<String, Checkpoint> earlier) {
        memory.clear();
        memory.putAll(earlier);
    }

    public void setClock(Instant time) {
        now = time;
    }

    /** From now on it signs with another key under its own name and key id. */
    public void signFalsely() {
        signingSeed = new byte[32];
    }

    /** From now on this stands behind its signature lines. */
    public void append(String more) {
        suffix = more;
    }

    public void stop() {
        if (server != null && threads != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
        }
    }

    public void startAgain() {
        start(port);
    }

    private int start(int wanted) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            ExecutorService pool = Executors.newCachedThreadPool();
            started.setExecutor(pool);
            started.createContext("/submit/add-checkpoint", this::handle);
            started.start();
            server = started;
            threads = pool;
            return started.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        synchronized (this) {
            requests.incrementAndGet();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer = exchange.getRequestMethod().equals("POST") ? judge(body) : new Answer(405, "text/plain", "");
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer judge(String body) {
        int end = body.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : body.substring(0, end).split("\n", -1);
        if (lines.length == 0 || lines.length > 64 || !lines[0].matches("old (0|[1-9][0-9]*)")) {
            return refused(400);
        }
        try {
            SignedNote note = SignedNote.parse(body.substring(end + 2));
            Checkpoint head = Checkpoint.parse(note.text());
            long old = Long.parseLong(lines[0].substring(4));
            List<Hash> proof = Arrays.stream(lines).skip(1).map(Hash::ofBase64).toList();
            return judge(old, proof, note, head);
        } catch (MalformedNote | IllegalArgumentException e) {
            return refused(400);
        }
    }

    private Answer judge(long old, List<Hash> proof, SignedNote note, Checkpoint head) {
        NoteKey log = logs.get(head.origin());
        if (log == null) {
            return refused(404);
        }
        if (!note.signedBy(log)) {
            return refused(403);
        }
        if (old > head.size()) {
            return refused(400);
        }
        Checkpoint last = memory.getOrDefault(head.origin(), new Checkpoint(head.origin(), 0, Hash.sha256()));
        if (old != last.size() || old == head.size() && !head.root().equals(last.root())) {
            return new Answer(409, "text/x.tlog.size", last.size() + "\n");
        }
        if (old == 0 ? !proof.isEmpty() : !new Extension(last.root(), proof).holds(last, head)) {
            return refused(422);
        }
        memory.put(head.origin(), head);
        return new Answer(200, "text/plain; charset=utf-8", cosign(note.text()) + suffix);
    }

    private String cosign(String text) {
        long seconds = now.getEpochSecond();
        byte[] message = ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
        byte[] timestamped = ByteBuffer.allocate(72)
                .putLong(seconds)
                .put(Ed25519.sign(signingSeed, message))
                .array();
        return new NoteSignature(key.name(), key.keyId(), timestamped).line() + "\n";
    }

    private static Answer refused(int status) {
        return new Answer(status, "text/plain", "no\n");
    }

    @Override
    public void close() {
        stop();
    }

    /** SUBPROOF of RFC 6962 taken apart from its end: what is left decides about both roots. */
    private static final class Extension {
        private final Hash oldRoot;
        private final Deque<Hash> path;

        private Extension(Hash oldRoot, List<Hash> path) {
            this.oldRoot = oldRoot;
            this.path = new ArrayDeque<>(path);
        }

        private boolean holds(Checkpoint last, Checkpoint head) {
            List<Hash> roots = roots(last.size(), head.size(), true);
            return path.isEmpty() && roots.equals(List.of(last.root(), head.root()));
        }

        /** The roots of the first {@code m} and of all {@code n} leaves of a subtree; none if the path is too short. */
        private List<Hash> roots(long m, long n, boolean whole) {
            if (m == n) {
                Hash same = whole ? oldRoot : path.pollFirst();
                return same == null ? List.of() : List.of(same, same);
            }
            long split = Long.highestOneBit(n - 1);
            Hash sibling = path.pollLast();
            List<Hash> inner = m <= split ? roots(m, split, whole) : roots(m - split, n - split, false);
            if (sibling == null || inner.isEmpty()) {
                return List.of();
            }
            return m <= split
                    ? List.of(inner.get(0), node(inner.get(1), sibling))
                    : List.of(node(sibling, inner.get(0)), node(sibling, inner.get(1)));
        }

        private static Hash node(Hash left, Hash right) {
            return Hash.sha256(new byte[] {1}, left.bytes(), right.bytes());
        }
    }
}
