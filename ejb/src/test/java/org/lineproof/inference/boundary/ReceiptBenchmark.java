package org.lineproof.inference.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lineproof.benchmark.Cost;
import org.lineproof.benchmark.Figures;
import org.lineproof.benchmark.Meter;
import org.lineproof.inference.control.Producer;

/**
 * Receipts in batches of 500, each signed or all under one signature, from the bytes of the request to the durable commit
 * (fsync on), beside what PostgreSQL alone takes for 1,000 rows of the same size. CPU is that of this thread and of all
 * processes of the database; the kinds of a round go in one after another, so that whatever else runs meets all alike.
 * Argument: the number of rounds, 21 if none is given; five more come before, for the compiler.
 */
public final class ReceiptBenchmark {
    private static final int BATCH = 500;
    private static final int BATCHES = 5;
    private static final int ROWS = 1_000;
    private static final int INSERTS = 10;
    private static final int WARM_UP = 5;

    private final ReceivingNode node = new ReceivingNode();
    private final InferenceRegistrar registrar = node.registrar();
    private final Meter meter = node.meter();
    private final Producer producer = node.producer();
    private long sequence;

    private ReceiptBenchmark() throws SQLException {}

    /** Prints medians with the least and the most of all rounds, and the rates against the baseline's. */
    public static void main(String[] args) throws SQLException {
        new ReceiptBenchmark().run(args.length == 0 ? 21 : Integer.parseInt(args[0]));
        System.exit(0);
    }

    private void run(int rounds) throws SQLException {
        Figures figures = new Figures(meter);
        try (Connection connection = meter.owner()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < WARM_UP + rounds; round++) {
                Map<String, Cost> measured = round(connection);
                if (round >= WARM_UP) {
                    measured.forEach(figures::add);
                }
            }
        }
        figures.print("Batches of %d receipts, durable, beside PostgreSQL's own inserts; each figure is of %d batches"
                .formatted(BATCH, BATCHES));
        System.out.printf(
                "%nSQL statements a batch: %d each signed, %d under one signature (naming the tenant is one of them)%n",
                statements(this::each), statements(this::whole));
    }

    private Map<String, Cost> round(Connection connection) throws SQLException {
        List<byte[]> each = Stream.generate(this::each).limit(BATCHES).toList();
        List<byte[]> whole = Stream.generate(this::whole).limit(BATCHES).toList();
        Map<String, Cost> measured = new LinkedHashMap<>();
        measured.put("PostgreSQL, 1,000 rows by one statement", meter.ofThread(INSERTS * ROWS, () -> {
            for (int i = 0; i < INSERTS; i++) {
                rows(connection);
            }
        }));
        measured.put(
                "receipts, each signed",
                meter.ofThread(
                        BATCHES * BATCH, () -> each.forEach(lines -> taken(registrar.recordBatch(stream(lines))))));
        measured.put(
                "receipts, one signature",
                meter.ofThread(
                        BATCHES * BATCH, () -> whole.forEach(lines -> taken(registrar.recordSigned(stream(lines))))));
        return measured;
    }

    private long statements(Supplier<byte[]> batch) {
        byte[] lines = batch.get();
        boolean signedWhole = new String(lines, StandardCharsets.UTF_8).startsWith("{\"batch\"");
        return node.statements(() ->
                taken(signedWhole ? registrar.recordSigned(stream(lines)) : registrar.recordBatch(stream(lines))));
    }

    /** Rows of the size of a receipt's entry and content, as an application would write them that only stores. */
    private static void rows(Connection connection) throws SQLException {
        UUID[] ids = IntStream.range(0, ROWS).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        String[] contents = new String[ROWS];
        Arrays.fill(contents, "x".repeat(1_200));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into baseline select id, content, now() from unnest(?::uuid[], ?::text[]) as g(id, content)")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            insert.setArray(2, connection.createArrayOf("text", contents));
            insert.executeUpdate();
        }
        connection.commit();
    }

    private static void taken(BatchOutcome outcome) {
        if (outcome.receipts().size() != BATCH) {
            throw new IllegalStateException("refused: " + outcome.failed());
        }
    }

    private byte[] each() {
        long first = next();
        List<ObjectNode> fields = fields();
        return IntStream.range(0, BATCH)
                .mapToObj(i -> "{\"receipt\":\"" + producer.sdJwt(first + i, fields.get(i)) + "\"}")
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] whole() {
        return producer.signedBatch(next(), fields()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<ObjectNode> fields() {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> Producer.fields("claim-" + i))
                .toList();
    }

    private long next() {
        long first = sequence + 1;
        sequence += BATCH;
        return first;
    }

    private static ByteArrayInputStream stream(byte[] lines) {
        return new ByteArrayInputStream(lines);
    }
}
