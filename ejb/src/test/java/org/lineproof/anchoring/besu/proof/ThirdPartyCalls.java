package org.lineproof.anchoring.besu.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofSystems;

/**
 * Receipts of RISC Zero and proofs of SP1 that their makers published, as our own systems put them to a chain; read from
 * where they are kept, never copied.
 */
final class ThirdPartyCalls {
    private static final Path FOLDER =
            Path.of(System.getProperty("lineproof.shared", "../../shared"), "fixtures", "third-party");
    private static final Map<String, List<String>> PINNED = Map.of(
            "risc0", List.of("controlRoot", "bn254ControlId", "verifierParameters"), "sp1", List.of("verifierHash"));
    private static final Map<String, String> PROGRAM = Map.of("risc0", "imageId", "sp1", "programVkey");

    private ThirdPartyCalls() {}

    /** The call of each file of a system; skips the test where there are none. */
    static List<OnChainCall> of(String system) {
        Path folder = FOLDER.resolve(system);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: no third-party proofs at " + folder.toAbsolutePath()
                        + "; -Dlineproof.shared=FOLDER says where they are");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> call(system, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProofClaim claim(OnChainCall call) {
        return new ProofClaim(new HexBytes(call.key().words()), new HexBytes(call.proof()), call.inputs());
    }

    private static OnChainCall call(String system, Path path) {
        JsonNode file;
        try {
            file = new ObjectMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode proof = file.get("receipt").deepCopy();
        return ProofSystems.all()
                .named(system)
                .flatMap(known -> known.onChain(proof, anchor(system, file)))
                .orElseThrow();
    }

    /** All that the program committed to is one signal. */
    private static TrustAnchor anchor(String system, JsonNode file) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set(PROGRAM.get(system), file.get("receipt").path(system.equals("risc0") ? "imageId" : "vkey"));
        PINNED.get(system).forEach(name -> parameters.set(name, file.at("/pinned/" + name)));
        if (file.at("/pinned/vkRoot").isTextual()) {
            parameters.set("vkRoot", file.at("/pinned/vkRoot"));
        }
        parameters.set("verificationKey", file.at("/norm/vk"));
        PublicSignal all =
                new PublicSignal(0, "all", SignalType.BYTES, false, SignalClass.CONTEXT, null, Optional.empty());
        return new TrustAnchor(
                "third-party",
                1,
                "sha256:" + "0".repeat(64),
                system,
                parameters,
                List.of(all),
                new SetUp(SetUp.Kind.CEREMONY, "its publisher"),
                Instant.EPOCH,
                null);
    }
}
