package org.lineproof.inference.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lineproof.benchmark.Cost;
import org.lineproof.benchmark.Figures;
import org.lineproof.benchmark.Meter;
import org.lineproof.inference.control.Producer;

/**
 * Single receipts of 32 clients at once, each answered with its signed promise after its own durable commit, beside 32
 * connections that each commit one plain row at a time. HTTP is not part of it. CPU is that of the whole program and of all
 * processes of the database. Argument: the number of rounds, 11 if none is given; two more come before.
 */
public final class SingleReceiptBenchmark {
    private static final int CLIENTS = 32;
    private static final int EACH = 40;
    private static final int WARM_UP = 2;
    private static final String CONTENT = "x".repeat(1_200);

    private final ReceivingNode node = new ReceivingNode();
    private final Meter meter = node.meter();
    private final Producer producer = node.producer();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Connection> connections = new ArrayList<>();
    private long sequence;

    private interface Client {
        void run(int number) throws SQLException;
    }

    private SingleReceiptBenchmark() throws SQLException {
        for (int i = 0; i < CLIENTS; i++) {
            connections.add(meter.owner());
        }
    }

    /** Prints medians with the least and the most of all rounds, and the rates against the baseline's. */
    public static void main(String[] args) throws SQLException {
        new SingleReceiptBenchmark().run(args.length == 0 ? 11 : Integer.parseInt(args[0]));
        System.exit(0);
    }

    private void run(int rounds) throws SQLException {
        Figures figures = new Figures(meter);
        for (int round = 0; round < WARM_UP + rounds; round++) {
            List<String> receipts = IntStream.range(0, CLIENTS * EACH)
                    .mapToObj(i -> producer.sdJwt(++sequence, Producer.fields("claim-" + sequence)))
                    .toList();
            Map<String, Cost> measured = new LinkedHashMap<>();
            measured.put("PostgreSQL, one row a commit", measured(this::rows));
            measured.put("receipts, one a request", measured(client -> receipts(client, receipts)));
            if (round >= WARM_UP) {
                measured.forEach(figures::add);
            }
        }
        figures.print("Single receipts of %d clients, durable, beside commits of one row; each figure is of %d"
                .formatted(CLIENTS, CLIENTS * EACH));
    }

    private Cost measured(Client client) throws SQLException {
        return meter.ofProgram(CLIENTS * EACH, () -> {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    client.run(number);
                    return number;
                }));
            }
            for (Future<?> one : running) {
                try {
                    one.get();
                } catch (ExecutionException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private void rows(int client) throws SQLException {
        try (PreparedStatement insert =
                connections.get(client).prepareStatement("insert into baseline values (?, ?, now())")) {
            for (int i = 0; i < EACH; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, CONTENT);
                insert.executeUpdate();
            }
        }
    }

    private void receipts(int client, List<String> receipts) {
        for (String receipt : receipts.subList(client * EACH, (client + 1) * EACH)) {
            node.registrar().record(receipt).acknowledgement().promise();
        }
    }
}
