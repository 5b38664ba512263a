package org.lineproof.inference.boundary;

import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lineproof.database.Beans;
import org.lineproof.database.TestDatabase;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;

/**
 * Receipts in batches of 500, each signed or all under one signature, from the bytes of the request to the durable commit
 * (fsync on), beside what PostgreSQL alone takes for 1,000 rows of the same size. CPU is that of this thread and of all
 * processes of the database; the rows of a round go in one after another, so that whatever else runs meets all alike.
 * Argument: the number of rounds, 21 if none is given; twenty more come before, for the compiler.
 */
public final class ReceiptBenchmark {
    private static final int BATCH = 500;
    private static final int ROWS = 1_000;
    private static final int WARM_UP = 20;
    private static final TenantId TENANT = new TenantId("bench");
    private static final String BASELINE = "PostgreSQL, 1,000 rows by one statement";

    private final TestDatabase database = TestDatabase.durable();
    private final Producer producer = new Producer(signer(1));
    private final InferenceRegistrar registrar = registrar();
    private final long postmaster;
    private long sequence;

    private interface Work {
        void run() throws SQLException;
    }

    /** What some work took: wall and CPU time for one row or receipt, in nanoseconds. */
    private record Sample(double wall, double cpu) {}

    private ReceiptBenchmark() throws SQLException {
        database.runAsTenant(TENANT, em -> em.persist(new Organisation(TENANT, "Benchmark", Instant.EPOCH)));
        database.runAsTenant(TENANT, em -> {
            Beans beans = new Beans(em, TENANT, "bench");
            beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system("claim-triage")));
            beans.get(ModelRegistry.class)
                    .register(ModelDeclaration.parse(Declared.model("claim-triage", digest('a'), signer(1))));
        });
        database.asOwner("create table baseline (id uuid primary key, content text, received_at timestamptz)");
        try (Connection connection = owner();
                var pid = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            pid.next();
            postmaster = ProcessHandle.of(pid.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }

    /** Prints medians with the least and the most of all rounds, and the rates against the baseline's. */
    public static void main(String[] args) throws SQLException {
        new ReceiptBenchmark().run(args.length == 0 ? 21 : Integer.parseInt(args[0]));
        System.exit(0);
    }

    private void run(int rounds) throws SQLException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        try (Connection connection = owner()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < WARM_UP + rounds; round++) {
                String each = each();
                String whole = producer.signedBatch(next(), fields());
                Map<String, Sample> measured = new LinkedHashMap<>();
                measured.put(BASELINE, measured(ROWS, () -> rows(connection)));
                measured.put("receipts, each signed", measured(BATCH, () -> taken(registrar.recordBatch(bytes(each)))));
                measured.put(
                        "receipts, one signature", measured(BATCH, () -> taken(registrar.recordSigned(bytes(whole)))));
                if (round >= WARM_UP) {
                    measured.forEach((name, sample) -> samples.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(sample));
                }
            }
        }
        print(samples, rounds);
    }

    private static void print(Map<String, List<Sample>> samples, int rounds) {
        System.out.printf(
                "Java %s, %d processors, load %.1f, %d rounds%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                rounds);
        double baseCpu =
                median(samples.get(BASELINE).stream().mapToDouble(Sample::cpu).toArray());
        double baseWall =
                median(samples.get(BASELINE).stream().mapToDouble(Sample::wall).toArray());
        System.out.printf(
                "%-42s %28s %8s %10s %28s %8s%n", "", "CPU us each", "rate", "per s wall", "wall us each", "rate");
        samples.forEach((name, list) -> {
            double[] cpu = list.stream().mapToDouble(Sample::cpu).toArray();
            double[] wall = list.stream().mapToDouble(Sample::wall).toArray();
            System.out.printf(
                    "%-42s %28s %7.3fx %10.0f %28s %7.3fx%n",
                    name,
                    spread(cpu),
                    baseCpu / median(cpu),
                    1e9 / median(wall),
                    spread(wall),
                    baseWall / median(wall));
        });
    }

    private static String spread(double[] nanos) {
        double[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "%.1f (%.1f to %.1f)".formatted(median(sorted) / 1e3, sorted[0] / 1e3, sorted[sorted.length - 1] / 1e3);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Sample measured(int count, Work work) throws SQLException {
        Map<Long, Long> before = cpu();
        long wall = System.nanoTime();
        work.run();
        long end = System.nanoTime();
        long[] spent = {0};
        cpu().forEach((process, nanos) -> spent[0] += nanos - before.getOrDefault(process, 0L));
        return new Sample((double) (end - wall) / count, (double) spent[0] / count);
    }

    /** CPU time in nanoseconds by process; one that ends in between is left out, this thread is process 0. */
    private Map<Long, Long> cpu() {
        Map<Long, Long> spent = new HashMap<>();
        ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .forEach(process ->
                        process.info().totalCpuDuration().ifPresent(time -> spent.put(process.pid(), time.toNanos())));
        spent.put(0L, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return spent;
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

    private String each() {
        long first = next();
        List<ObjectNode> fields = fields();
        return IntStream.range(0, BATCH)
                .mapToObj(i -> "{\"receipt\":\"" + producer.sdJwt(first + i, fields.get(i)) + "\"}")
                .collect(Collectors.joining("\n"));
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

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), "lineproof_owner", "test");
    }

    private InferenceRegistrar registrar() {
        InferenceRegistrar bean = new InferenceRegistrar();
        bean.recording = new ReceiptRecording() {
            @Override
            public List<Outcome> record(List<SignedReceipt> batch) {
                return database.asTenant(
                        TENANT,
                        em -> new Beans(em, TENANT, "bench")
                                .get(ReceiptRecording.class)
                                .record(batch));
            }

            @Override
            public Map<Integer, Outcome> recordWhole(List<SignedReceipt> batch) {
                return database.asTenant(
                        TENANT,
                        em -> new Beans(em, TENANT, "bench")
                                .get(ReceiptRecording.class)
                                .recordWhole(batch));
            }
        };
        return bean;
    }
}
