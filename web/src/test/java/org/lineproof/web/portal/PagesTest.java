package org.lineproof.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every page: accessible tables and forms, no script in the markup, no word we may not say. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    static List<Path> pages() throws IOException {
        return files(WEBAPP, ".xhtml");
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Document parsed(Path page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
    }

    private static List<Element> all(Document page, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = page.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void noPageNoMessageAndNoSentencePassesAJudgementOnTheLaw() throws IOException {
        List<Path> said = new ArrayList<>(files(WEBAPP, ""));
        said.addAll(files(Path.of("src/main/resources/org/lineproof/web/portal"), ".properties"));
        said.addAll(files(Path.of("src/main/java/org/lineproof/web/portal"), ".java"));
        for (Path file : said) {
            if (Files.isRegularFile(file) && !file.toString().endsWith(".woff2")) {
                assertFalse(
                        Files.readString(file).toLowerCase(Locale.ROOT).contains("compl" + "iant"), file.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsWellFormedAndHasNoScriptOfItsOwn(Path page) throws Exception {
        Document document = parsed(page);
        for (Element script : all(document, "script")) {
            assertTrue(script.hasAttribute("src"), page + ": scripts live in assets");
        }
        for (Element element : all(document, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertFalse(name.startsWith("on"), page + ": " + name + " is a script in the markup");
                assertFalse(name.equals("style"), page + ": the look is the style sheet's");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableHasACaptionAndScopedHeads(Path page) throws Exception {
        Document document = parsed(page);
        for (Element table : all(document, "table")) {
            assertEquals(1, table.getElementsByTagName("caption").getLength(), page + ": a table without caption");
        }
        for (Element head : all(document, "th")) {
            assertTrue(List.of("col", "row").contains(head.getAttribute("scope")), page + ": a head without scope");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFacesFormBringsTheNonceBack(Path page) throws Exception {
        for (Element form : all(parsed(page), "h:form")) {
            assertEquals(1, form.getElementsByTagName("lp:nonce").getLength(), page + ": a form without nonce");
        }
    }

    /**
     * A refused form does not fill in what the address named: without it the page would be about nothing. Which part of a
     * list was shown may be forgotten.
     */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFormBringsBackWhatItsAddressNamed(Path page) throws Exception {
        Document document = parsed(page);
        if (all(document, "h:form").isEmpty()) {
            return;
        }
        List<String> back = new ArrayList<>();
        all(document, "input").forEach(input -> back.add(input.getAttribute("name")));
        all(document, "h:selectOneMenu").forEach(input -> back.add(input.getAttribute("id")));
        for (Element named : all(document, "f:viewParam")) {
            assertTrue(
                    named.getAttribute("name").equals("page") || back.contains(named.getAttribute("name")),
                    page + ": no form brings back " + named.getAttribute("name"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyInputHasALabel(Path page) throws Exception {
        Document document = parsed(page);
        List<String> labelled = new ArrayList<>();
        all(document, "label").forEach(label -> labelled.add(label.getAttribute("for")));
        all(document, "h:outputLabel").forEach(label -> labelled.add(label.getAttribute("for")));
        for (String kind : List.of(
                "input",
                "select",
                "h:inputText",
                "h:inputTextarea",
                "h:inputFile",
                "h:selectBooleanCheckbox",
                "h:selectOneMenu")) {
            for (Element input : all(document, kind)) {
                assertTrue(
                        input.getAttribute("type").equals("hidden") || labelled.contains(input.getAttribute("id")),
                        page + ": no label for " + input.getAttribute("id"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasOneHeadingOfTheFirstLevelOrOneForEachCase(Path page) throws Exception {
        Document document = parsed(page);
        if (!page.startsWith(WEBAPP.resolve("WEB-INF"))) {
            assertFalse(all(document, "h1").isEmpty(), page + ": no h1");
            assertTrue(
                    all(document, "ui:define").stream()
                            .anyMatch(define -> define.getAttribute("name").equals("title")),
                    page + ": no title");
        }
    }
}
