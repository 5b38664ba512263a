package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/** Runs scripts of {@code src/test/js} with Node.js, which the build needs anyway. */
final class Node {
    private static final int MAX_ANSWER = 64 << 20;

    private Node() {}

    /** What the verifier in JavaScript says of each bundle that {@code expected.json} names, by name. */
    static JsonNode judge(Path folder) throws IOException, InterruptedException, MalformedJson {
        return run("judge.mjs", folder.toString());
    }

    /** The JSON that a script prints. */
    static JsonNode run(String script, String... arguments) throws IOException, InterruptedException, MalformedJson {
        List<String> command = new ArrayList<>(List.of("node", "src/test/js/" + script));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] printed = node.getInputStream().readAllBytes();
        assertEquals(0, node.waitFor(), () -> new String(printed, StandardCharsets.UTF_8));
        return StrictJson.parse(printed, MAX_ANSWER);
    }
}
