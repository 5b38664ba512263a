package org.lineproof.web.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which roles the server lets open a page, by the constraints of {@code web.xml}. */
final class PageRoles {
    private final Map<String, Set<String>> byPattern = new HashMap<>();

    PageRoles(Path descriptor) throws Exception {
        NodeList constraints = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(descriptor.toFile())
                .getElementsByTagName("security-constraint");
        for (int i = 0; i < constraints.getLength(); i++) {
            Element constraint = (Element) constraints.item(i);
            Set<String> roles = texts(constraint, "role-name");
            texts(constraint, "url-pattern").forEach(pattern -> byPattern.put(pattern, roles));
        }
    }

    /** Of the pattern that is the page itself, else of all (Jakarta Servlet 6.1, section 13.8.3). */
    Set<String> of(String page) {
        return byPattern.getOrDefault(page, byPattern.getOrDefault("/*", Set.of()));
    }

    private static Set<String> texts(Element in, String name) {
        Set<String> texts = new HashSet<>();
        NodeList elements = in.getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().strip());
        }
        return texts;
    }
}
