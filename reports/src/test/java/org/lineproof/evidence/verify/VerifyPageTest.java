package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.json.MalformedJson;

/** {@code verify.html} in a real browser, opened from disk. */
class VerifyPageTest {
    private static final Path PAGE = Path.of("target", "verify.html");
    private static final List<String> NAMES = List.of(
            "good",
            "good-masked",
            "good-disclosure",
            "good-new-log-key",
            "no-pins",
            "log-not-pinned",
            "forger-with-own-keys",
            "forger-with-own-keys-and-no-pins",
            "zip-gap",
            "signature-with-another-spelling-of-s",
            "missing-log-entry-of-system",
            "statement-of-another-entry",
            "good-anchored-independent",
            "good-time-stamped",
            "anchor-not-pinned",
            "reference-to-missing-entry");

    @TempDir
    Path folder;

    @Test
    void whatThePageShowsIsWhatTheVerifierInJavaSays() throws IOException, InterruptedException, MalformedJson {
        Optional<Path> chromium = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH: install one (Debian: apt-get install chromium)");
        Map<String, Verification> expected = written();
        List<String> arguments =
                new ArrayList<>(List.of(chromium.get().toString(), PAGE.toString(), folder.toString()));
        arguments.addAll(NAMES);

        JsonNode shown = Node.run("browse.mjs", arguments.toArray(String[]::new));

        for (String name : NAMES) {
            for (String part : List.of("verdict", "evidenceClass", "logState", "steps", "conclusion")) {
                JsonNode java = expected.get(name).json().path(part);
                assertEquals(java, shown.path(name).path(part), name + " " + part);
            }
        }
        assertTrue(shown.path("no pin file").path("problem").asText().contains("expected.json is no pin file"));
        JsonNode network = shown.path("");
        assertEquals(
                "{\"fetch\":\"refused\",\"image\":\"refused\",\"script\":\"refused\",\"asked\":0,\"errors\":[]}",
                network.toString());
    }

    @Test
    void thePageIsOneFileWithItsLicencesAndOneScript() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        assertTrue(page.contains("default-src 'none'; script-src 'sha256-"), "policy");
        assertTrue(page.contains("Copyright (c) 2022 Paul Miller"), "licence of the libraries");
        assertEquals(2, page.split("<script>", -1).length);
        assertFalse(page.contains(" src=") || page.contains("<link"), "nothing is loaded");
        assertFalse(Pattern.compile("\\{\\{\\w+}}").matcher(page).find(), "everything is filled in");
    }

    private Map<String, Verification> written() throws IOException, MalformedJson {
        Map<String, Verification> expected = new TreeMap<>();
        Map<String, ObjectNode> index = new TreeMap<>();
        for (BundleCase bundle : SharedSet.cases()) {
            if (NAMES.contains(bundle.name())) {
                Verification verification = SharedSet.verified(bundle);
                expected.put(bundle.name(), WithoutTimeStamps.of(verification));
                index.put(bundle.name(), SharedSet.write(folder, bundle, verification));
            }
        }
        assertEquals(NAMES.size(), expected.size());
        SharedSet.writeExpected(folder, index);
        return expected;
    }
}
