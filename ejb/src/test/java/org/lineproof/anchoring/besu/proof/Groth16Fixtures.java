package org.lineproof.anchoring.besu.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Word;

/** The proofs of the claim-triage circuits, as snarkjs wrote them, in the form of EIP-197. */
public final class Groth16Fixtures {
    private static final Path FOLDER = Path.of("../reports/src/test/resources/fixtures/groth16");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A fixture. @param name circuit and case, for example {@code claim/tampered-wrong-class} */
    record Case(String name, ProofClaim claim) {
        boolean valid() {
            return !name.contains("tampered");
        }
    }

    private Groth16Fixtures() {}

    /** The claim of one case. */
    public static ProofClaim claim(String circuit, String name) {
        JsonNode proof = read(FOLDER.resolve(circuit).resolve(name).resolve("proof.json"));
        JsonNode inputs = read(FOLDER.resolve(circuit).resolve(name).resolve("public.json"));
        List<JsonNode> points = List.of(proof.get("pi_a"), proof.get("pi_b"), proof.get("pi_c"));
        return new ProofClaim(
                key(circuit),
                bytes(points),
                StreamSupport.stream(inputs.spliterator(), false)
                        .map(input -> new BigInteger(input.asText()))
                        .toList());
    }

    /** All cases of a circuit. */
    static List<Case> all(String circuit) {
        try (Stream<Path> cases = Files.list(FOLDER.resolve(circuit))) {
            return cases.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .map(name -> new Case(circuit + '/' + name, claim(circuit, name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HexBytes key(String circuit) {
        JsonNode key = read(FOLDER.resolve(circuit + ".vk.json"));
        List<JsonNode> points = new ArrayList<>(
                List.of(key.get("vk_alpha_1"), key.get("vk_beta_2"), key.get("vk_gamma_2"), key.get("vk_delta_2")));
        key.get("IC").forEach(points::add);
        return bytes(points);
    }

    /** Affine coordinates, in G2 the imaginary part first; snarkjs has it last. */
    private static HexBytes bytes(List<JsonNode> points) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode point : points) {
            for (JsonNode coordinate : List.of(point.get(0), point.get(1))) {
                if (coordinate.isArray()) {
                    numbers.add(coordinate.get(1).asText());
                    numbers.add(coordinate.get(0).asText());
                } else {
                    numbers.add(coordinate.asText());
                }
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(Word.LENGTH * numbers.size());
        numbers.forEach(number -> bytes.put(Word.of(new BigInteger(number)).bytes()));
        return new HexBytes(bytes.array());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
