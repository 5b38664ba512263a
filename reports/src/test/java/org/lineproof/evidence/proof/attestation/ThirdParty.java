package org.lineproof.evidence.proof.attestation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of others, which may be read beside the project and not copied into it. */
public final class ThirdParty {
    private static final Path FOLDER = Path.of("..", "..", "shared", "fixtures", "third-party");

    private ThirdParty() {}

    /** The bytes of a file; the test is skipped where the folder is absent. */
    public static byte[] bytes(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(
                Files.exists(file),
                "put the fixtures folder 'shared' beside the project to run this test: it reads " + name);
        return Files.readAllBytes(file);
    }

    public static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
