package org.lineproof.web.portal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the portal's own links lead: to a page that is there, with parameters that it reads. */
class LinksTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java/org/lineproof/web/portal");
    private static final Pattern LINK = Pattern.compile("[\"/]([a-z]+\\.xhtml)\\?([^\"#]*(?:#\\{[^}]*}[^\"#]*)*)");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)([A-Za-z]+)=");
    private static final Pattern READ = Pattern.compile("<f:viewParam name=\"([A-Za-z]+)\"");
    private static final Set<String> FACES = Set.of("faces-redirect");

    static List<Path> files() throws IOException {
        try (Stream<Path> pages = Files.walk(WEBAPP);
                Stream<Path> sources = Files.walk(SOURCES)) {
            return Stream.concat(pages, sources)
                    .filter(file -> file.toString().endsWith(".xhtml")
                            || file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLinkLeadsToAPageThatReadsItsParameters(Path file) throws IOException {
        for (String wrong : wrong(Files.readString(file))) {
            assertTrue(wrong.isEmpty(), file + ": " + wrong);
        }
    }

    @Test
    void aLinkWithAParameterThatItsPageDoesNotReadIsTold() throws IOException {
        assertFalse(wrong("<a href=\"entry.xhtml?entry=#{x.id}\">").isEmpty());
        assertFalse(wrong("<a href=\"nowhere.xhtml?id=1\">").isEmpty());
        assertTrue(wrong("<a href=\"entry.xhtml?id=#{x.id}&amp;index=#{x.at('a')}\">")
                .isEmpty());
    }

    private static List<String> wrong(String text) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            Path page = WEBAPP.resolve(links.group(1));
            if (!Files.isRegularFile(page)) {
                found.add(links.group(1) + " is not there");
                continue;
            }
            Set<String> read = read(page);
            PARAMETER
                    .matcher(links.group(2).replace("&amp;", "&"))
                    .results()
                    .map(result -> result.group(1))
                    .filter(name -> !read.contains(name) && !FACES.contains(name))
                    .forEach(name -> found.add(links.group(1) + " does not read " + name));
        }
        return found;
    }

    private static Set<String> read(Path page) throws IOException {
        Set<String> names = new HashSet<>();
        READ.matcher(Files.readString(page)).results().forEach(result -> names.add(result.group(1)));
        return names;
    }
}
