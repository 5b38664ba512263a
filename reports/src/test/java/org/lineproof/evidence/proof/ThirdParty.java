package org.lineproof.evidence.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.lineproof.evidence.proof.SetUp.Kind;

/** Proofs that others published; read from where they are kept, never copied. */
public final class ThirdParty {
    private static final Path FOLDER =
            Path.of(System.getProperty("lineproof.shared", "../../shared"), "fixtures", "third-party");

    private ThirdParty() {}

    /** The files of a system; skips the test where there are none. */
    public static List<JsonNode> files(String system) {
        Path folder = FOLDER.resolve(system);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: no third-party proofs at " + folder.toAbsolutePath()
                        + "; -Dlineproof.shared=FOLDER says where they are");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ThirdParty::json).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An anchor with these parameters and signals. */
    public static TrustAnchor anchor(String system, ObjectNode parameters, List<PublicSignal> signals) {
        return new TrustAnchor(
                "third-party",
                1,
                "sha256:" + "0".repeat(64),
                system,
                parameters,
                signals,
                new SetUp(Kind.CEREMONY, "its publisher"),
                Instant.EPOCH,
                null);
    }

    /** A signal that tells something about a person, as far as the anchor knows. */
    public static PublicSignal signal(int index, SignalType type) {
        return new PublicSignal(index, "signal" + index, type, false, SignalClass.PERSONAL, null, Optional.empty());
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
