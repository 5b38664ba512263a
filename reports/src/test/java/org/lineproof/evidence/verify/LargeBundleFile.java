package org.lineproof.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes bundles of many receipts, to measure verifiers with: arguments are numbers of receipts. */
final class LargeBundleFile {
    private static final Path FOLDER = Path.of("target", "large-bundles");

    private LargeBundleFile() {}

    public static void main(String[] counts) throws IOException {
        Files.createDirectories(FOLDER);
        for (String count : counts) {
            Example example = Example.of(Integer.parseInt(count));
            Files.write(FOLDER.resolve(count + ".zip"), Example.zip(example.bundle()));
            Files.write(FOLDER.resolve(count + ".pins.json"), example.pins().bytes());
        }
    }
}
