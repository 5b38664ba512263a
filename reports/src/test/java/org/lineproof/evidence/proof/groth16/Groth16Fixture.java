package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lineproof.evidence.json.MalformedJson;

/**
 * A proof file of {@code fixtures/groth16}.
 *
 * @param circuit claim, triage3 or triage20
 * @param name the folder
 */
public record Groth16Fixture(String circuit, String name) {
    private static final Path FOLDER = Path.of("src/test/resources/fixtures/groth16");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** All of them. */
    public static List<Groth16Fixture> all() {
        return Stream.of("claim", "triage3", "triage20")
                .flatMap(circuit -> folders(circuit).map(name -> new Groth16Fixture(circuit, name)))
                .toList();
    }

    /** Whether it has to be refused. */
    public boolean tampered() {
        return name.startsWith("tampered");
    }

    /** The circuit's key, as snarkjs writes it. */
    public static JsonNode key(String circuit) {
        return json(FOLDER.resolve(circuit + ".vk.json"));
    }

    /** {@code proof.json}. */
    public JsonNode proof() {
        return json(FOLDER.resolve(circuit).resolve(name).resolve("proof.json"));
    }

    /** {@code public.json}. */
    public JsonNode publicSignals() {
        return json(FOLDER.resolve(circuit).resolve(name).resolve("public.json"));
    }

    /** {@code private.json}: what the organisation keeps, of the circuit claim alone. */
    public JsonNode kept() {
        return json(FOLDER.resolve(circuit).resolve(name).resolve("private.json"));
    }

    /** Proof and public signals, read. */
    public Groth16Statement statement() throws MalformedJson {
        return new Groth16Statement(
                ProofForm.proof(proof(), "proof"), PublicInputs.of(publicSignals(), "publicSignals"));
    }

    /** The circuit's key, prepared. */
    public static PreparedKey prepared(String circuit) {
        try {
            return new PreparedKey(ProofForm.key(key(circuit), "verificationKey"));
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> folders(String circuit) {
        try (Stream<Path> folders = Files.list(FOLDER.resolve(circuit))) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
