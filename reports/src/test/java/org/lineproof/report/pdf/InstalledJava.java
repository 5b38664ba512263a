package org.lineproof.report.pdf;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java installations of this machine that can be found without asking anybody. */
final class InstalledJava {
    private InstalledJava() {}

    /** One home for each feature release, such as 17. */
    static SortedMap<Integer, Path> homes() throws IOException {
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of(System.getProperty("java.home")));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME") && !value.isBlank()) {
                candidates.add(Path.of(value));
            }
        });
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> folders = Files.list(usual)) {
                folders.sorted().forEach(candidates::add);
            }
        }
        SortedMap<Integer, Path> homes = new TreeMap<>();
        for (Path home : candidates) {
            if (Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(home.resolve("release"))) {
                homes.putIfAbsent(feature(home.resolve("release")), home);
            }
        }
        return homes;
    }

    /** The first number of JAVA_VERSION="17.0.19". */
    private static int feature(Path release) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
