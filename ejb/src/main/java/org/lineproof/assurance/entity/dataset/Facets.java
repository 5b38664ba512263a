package org.lineproof.assurance.entity.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facets that one event gives of a data set, a run or a job (OpenLineage, Facets). They were sent by anybody: what is
 * not of the form that the specification gives says nothing, and facets that nobody asks for are never looked at.
 *
 * @param objects those for the thing itself first, then those for its use as input or output
 */
public record Facets(List<JsonNode> objects) {
    /** Most characters of a text; the rest is cut off, visibly. */
    public static final int MOST_CHARACTERS = 300;

    /** Most elements of a list that are read. */
    public static final int MOST_ELEMENTS = 500;

    public Facets {
        objects = List.copyOf(objects);
    }

    /** The facets of an element, from the members that hold facets, such as {@code facets} and {@code inputFacets}. */
    public static Facets of(JsonNode element, String... members) {
        return new Facets(Arrays.stream(members)
                .map(element::path)
                .filter(JsonNode::isObject)
                .toList());
    }

    /** A facet, a missing node if there is none of this name that is an object. */
    public JsonNode facet(String name) {
        return objects.stream()
                .map(object -> object.path(name))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** A member of a facet that is text, null if it is none or blank. */
    public @Nullable String text(String facet, String member) {
        return text(facet(facet).path(member));
    }

    /** A member of a facet that counts something, null if it is no whole number from 0 on. */
    public @Nullable Long count(String facet, String member) {
        JsonNode count = facet(facet).path(member);
        return count.isIntegralNumber() && count.canConvertToLong() && count.longValue() >= 0
                ? Long.valueOf(count.longValue())
                : null;
    }

    /** The elements of a list in a facet that are objects, at most {@value #MOST_ELEMENTS}. */
    public List<JsonNode> list(String facet, String member) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : facet(facet).path(member)) {
            if (element.isObject() && elements.size() < MOST_ELEMENTS) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The node's text on one line, at most {@value #MOST_CHARACTERS} characters; null if it is none or blank. */
    static @Nullable String text(JsonNode node) {
        String text = node.textValue();
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
