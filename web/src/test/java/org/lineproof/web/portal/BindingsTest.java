package org.lineproof.web.portal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an address or a field of a form sets can be set: a property whose getter and setter have different types is
 * read-only to Faces, and the page is an error as soon as somebody sends it.
 */
class BindingsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SET =
            Pattern.compile("<(?:f:viewParam|h:input\\w+|h:select\\w+)\\b[^>]*?\\bvalue=\"#\\{(\\w+)\\.(\\w+)}\"");

    static List<Path> pages() throws IOException {
        return PagesTest.pages().stream()
                .filter(page -> page.getNameCount() == 4)
                .toList();
    }

    private static Map<String, Class<?>> beans() throws IOException, ClassNotFoundException {
        Map<String, Class<?>> beans = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve("org/lineproof/web/portal"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("@Named")) {
                    String name = SOURCES.relativize(file).toString();
                    Class<?> type = Class.forName(
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'));
                    beans.put(Introspector.decapitalize(type.getSimpleName()), type);
                }
            }
        }
        return beans;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageSetsIsWritable(Path page) throws Exception {
        Map<String, Class<?>> beans = beans();
        Matcher bound = SET.matcher(Files.readString(page));
        while (bound.find()) {
            Class<?> bean = beans.get(bound.group(1));
            String where = page + ": " + bound.group(1) + "." + bound.group(2);
            assertNotNull(bean, where + " is no bean");
            PropertyDescriptor property = Stream.of(
                            Introspector.getBeanInfo(bean).getPropertyDescriptors())
                    .filter(candidate -> candidate.getName().equals(bound.group(2)))
                    .findFirst()
                    .orElse(null);
            assertNotNull(property, where + " does not exist");
            assertNotNull(property.getWriteMethod(), where + " has no setter of the type of its getter");
        }
    }

    @Test
    void somePagesSetSomething() throws IOException {
        for (String page : List.of("suppliers", "bundles", "access", "reports")) {
            assertFalse(
                    SET.matcher(Files.readString(Path.of("src/main/webapp", page + ".xhtml")))
                            .results()
                            .toList()
                            .isEmpty(),
                    page);
        }
    }
}
