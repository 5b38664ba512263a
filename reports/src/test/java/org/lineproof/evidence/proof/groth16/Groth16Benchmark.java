package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;

/**
 * CPU time of verification, with two baselines of the same run: SHA-256 of the JDK and the native library zwaves. Times are
 * the thread's, so that what else runs on the machine shows less. Arguments: none. See reports/README.md.
 */
public final class Groth16Benchmark {
    private static final int ROUNDS = 21;
    private static final int MEBIBYTE = 1 << 20;

    private Groth16Benchmark() {}

    /** Prints a table: median, least and most in microseconds. */
    public static void main(String[] args) throws MalformedJson {
        System.out.printf(
                "Java %s, %d processors, load %.1f%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        JsonNode json = Groth16Fixture.key("claim");
        VerificationKey key = ProofForm.key(json, "key");
        PreparedKey prepared = new PreparedKey(key);
        PreparedKeys keys = new PreparedKeys(4);
        BatchVerification batch = new BatchVerification(prepared, new SecureRandom());
        List<Groth16Statement> statements = statements();
        Groth16Fixture fixture = new Groth16Fixture("claim", "claim-0001");
        JsonNode proof = fixture.proof();
        JsonNode signals = fixture.publicSignals();
        byte[] theirs = Zwaves.bytes(key);
        byte[] block = new byte[MEBIBYTE];

        row("SHA-256 of the JDK, 1 MiB", 1, () -> require(Hash.sha256(block).bytes().length == Hash.LENGTH));
        row("zwaves (native), key parsed each time", 10, () -> require(Zwaves.verify(theirs, statements.get(0))));
        row(
                "one proof, points read before",
                10,
                () -> require(prepared.fault(statements.get(0)).isEmpty()));
        row(
                "one proof from its JSON",
                10,
                () -> require(prepared.fault(read(proof, signals)).isEmpty()));
        row(
                "one proof from its JSON, key from the cache",
                10,
                () -> require(keys.of(json, "key").fault(read(proof, signals)).isEmpty()));
        row(
                "one proof, key read and prepared each time",
                4,
                () -> require(new PreparedKey(ProofForm.key(json, "key"))
                        .fault(statements.get(0))
                        .isEmpty()));
        for (int size : new int[] {10, 100}) {
            List<Groth16Statement> some = statements.subList(0, size);
            row(
                    "batch of " + size + ", for each proof",
                    1,
                    size,
                    () -> require(batch.faults(some).isEmpty()));
        }
    }

    private static Groth16Statement read(JsonNode proof, JsonNode signals) throws MalformedJson {
        return new Groth16Statement(ProofForm.proof(proof, "proof"), PublicInputs.of(signals, "publicSignals"));
    }

    private static List<Groth16Statement> statements() throws MalformedJson {
        List<Groth16Statement> statements = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            statements.add(new Groth16Fixture("claim", "claim-%04d".formatted(i % 24 + 1)).statement());
        }
        return statements;
    }

    private static void require(boolean held) {
        if (!held) {
            throw new IllegalStateException("what was to be measured did not happen");
        }
    }

    private static void row(String name, int times, Work work) throws MalformedJson {
        row(name, times, 1, work);
    }

    /** Runs the work in rounds and prints the CPU time of one of {@code times * parts}. */
    private static void row(String name, int times, int parts, Work work) throws MalformedJson {
        var threads = ManagementFactory.getThreadMXBean();
        double[] micros = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            micros[Math.max(round, 0)] = (threads.getCurrentThreadCpuTime() - before) / 1e3 / times / parts;
        }
        Arrays.sort(micros);
        System.out.printf("%-46s %9.0f  (%.0f-%.0f)%n", name, micros[ROUNDS / 2], micros[0], micros[ROUNDS - 1]);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws MalformedJson;
    }
}
