package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.evidence.proof.risc0.Risc0Files;
import org.lineproof.evidence.proof.risc0.Risc0System;
import org.lineproof.evidence.proof.sp1.Sp1Files;
import org.lineproof.evidence.proof.sp1.Sp1System;

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
        thirdParty();
    }

    private static void thirdParty() throws MalformedJson {
        Path folder = Path.of(System.getProperty("lineproof.shared", "../../shared"), "fixtures", "third-party");
        if (!Files.isDirectory(folder)) {
            System.out.println(
                    "no third-party proofs at " + folder.toAbsolutePath() + ": RISC Zero and SP1 are left out");
            return;
        }
        JsonNode receipt = ThirdParty.files("risc0").get(0);
        judged(Risc0System.NAME, Risc0Files.seal(receipt), Risc0Files.anchor(receipt));
        for (int version : new int[] {0, 3}) {
            JsonNode proof = ThirdParty.files("sp1").get(version);
            judged(Sp1System.NAME, Sp1Files.proof(proof), Sp1Files.anchor(proof));
        }
    }

    private static void judged(String name, ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        ProofSystem system = ProofSystems.all().named(name).orElseThrow();
        row(
                "system " + name + ", judged from its JSON",
                10,
                () -> require(system.judge(proof, anchor, Instant.EPOCH).verdict() instanceof ProofVerdict.Valid));
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
