package org.lineproof.web.rest;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Makes the OpenAPI description from the annotations of the API's classes; the build packs it into the archive. */
final class ApiDescription {

    private ApiDescription() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException, URISyntaxException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json());
    }

    static String json() throws IOException, URISyntaxException {
        return SmallRyeOpenAPI.builder()
                .withIndex(index())
                .withApplicationClassLoader(Api.class.getClassLoader())
                .enableStandardFilter(false)
                .addFilter(new CommonAnswers())
                .build()
                .toJSON();
    }

    private static Index index() throws IOException, URISyntaxException {
        Path api = Path.of(Api.class.getResource("Api.class").toURI()).getParent();
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(api)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path type : classes) {
                try (InputStream stream = Files.newInputStream(type)) {
                    indexer.index(stream);
                }
            }
        }
        return indexer.complete();
    }
}
