package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;

/**
 * Good and bad bundles, one for each way to be wrong, for any verifier: {@code <name>.zip}, {@code <name>.pins.json} and
 * {@code expected.json} with the verdict and the steps of the verifier in Java.
 */
final class SharedSet {
    /** Where the tests leave the set. */
    static final Path FOLDER = Path.of("target", "bundles");

    private SharedSet() {}

    static List<BundleCase> cases() {
        return Stream.of(
                        new ArchiveCases(),
                        new FormatCases(),
                        new AnnexCases(),
                        new LogCases(),
                        new EmptyLogCases(),
                        new ContainerCases(),
                        new ContentCases(),
                        new CountedProofCases(),
                        new DisclosureCases(),
                        new StatementCases(),
                        new BatchCases(),
                        new AnchorCases(),
                        new PinCases(),
                        new SealCases(),
                        new SuccessionCases(),
                        new TimeStampCases(),
                        new WitnessCases())
                .flatMap(cases -> cases.all().stream())
                .toList();
    }

    static Verification verified(BundleCase bundle) throws MalformedJson {
        return OfflineVerification.of(bundle.zip(), bundle.pins() == null ? null : PinFile.parse(bundle.pins()));
    }

    /** Writes the files of a case and answers what stands of it in {@code expected.json}. */
    static ObjectNode write(Path folder, BundleCase bundle, Verification verification) throws IOException {
        Files.createDirectories(folder);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", bundle.name()).put("bundle", bundle.name() + ".zip");
        Files.write(folder.resolve(bundle.name() + ".zip"), bundle.zip());
        if (bundle.pins() != null) {
            json.put("pins", bundle.name() + ".pins.json");
            Files.write(folder.resolve(bundle.name() + ".pins.json"), bundle.pins());
        }
        return json.set("verification", verification.json());
    }

    static void writeExpected(Path folder, Map<String, ObjectNode> cases) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        new TreeMap<>(cases).values().forEach(list::add);
        Files.write(folder.resolve("expected.json"), CanonicalJson.bytes(list));
    }
}
