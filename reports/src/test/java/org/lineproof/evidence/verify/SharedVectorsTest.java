package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.note.Ed25519;

/** What two readers could understand differently, they do not: edge vectors of Ed25519 and of JSON, in both languages. */
class SharedVectorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/vectors");
    private static final int MAX_BYTES = 1 << 20;

    @Test
    void signaturesAreTakenOrRefusedAlike() throws IOException, InterruptedException, MalformedJson {
        JsonNode script = Node.run("vectors.mjs", FOLDER.toString()).path("ed25519.json");
        JsonNode vectors = read("ed25519.json");
        for (int i = 0; i < vectors.size(); i++) {
            JsonNode vector = vectors.get(i);
            boolean java = Ed25519.verify(hex(vector, "key"), hex(vector, "message"), hex(vector, "signature"));
            assertEquals(vector.get("valid").asBoolean(), java, "Java: " + vector.get("origin"));
            assertEquals(java, script.path(i).asBoolean(), "JavaScript: " + vector.get("origin"));
        }
        assertEquals(vectors.size(), script.size());
    }

    @Test
    void documentsAreTakenOrRefusedAlike() throws IOException, InterruptedException, MalformedJson {
        JsonNode script = Node.run("vectors.mjs", FOLDER.toString()).path("strict-json.json");
        JsonNode vectors = read("strict-json.json");
        for (int i = 0; i < vectors.size(); i++) {
            byte[] json = Base64.getDecoder().decode(vectors.get(i).get("json").asText());
            String text = new String(json, StandardCharsets.UTF_8);
            assertEquals(vectors.get(i).get("accepted").asBoolean(), isJson(json), "Java: " + text);
            assertEquals(isJson(json), script.path(i).asBoolean(), "JavaScript: " + text);
        }
        assertEquals(vectors.size(), script.size());
    }

    private static boolean isJson(byte[] json) {
        try {
            StrictJson.parse(json, MAX_BYTES);
            return true;
        } catch (MalformedJson e) {
            return false;
        }
    }

    private static JsonNode read(String name) throws IOException, MalformedJson {
        return StrictJson.parse(Files.readAllBytes(FOLDER.resolve(name)), MAX_BYTES);
    }

    private static byte[] hex(JsonNode vector, String name) {
        return HexFormat.of().parseHex(vector.get(name).asText());
    }
}
