package org.lineproof.evidence.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object, read one by one; what is missing, of another type or unknown is refused by name. */
public final class Members {
    private final String at;
    private final ObjectNode node;

    private Members(String at, ObjectNode node) {
        this.at = at;
        this.node = node;
    }

    /**
     * @param at the name of the place, put before the member's name in a refusal; empty for the document itself
     * @throws MalformedJson unless the node is an object
     */
    public static Members of(@Nullable JsonNode node, String at) throws MalformedJson {
        if (node instanceof ObjectNode) {
            return new Members(at, (ObjectNode) node);
        }
        throw new MalformedJson(at, "expected a JSON object");
    }

    /** Refuses any member that is not named here. */
    public Members only(String... names) throws MalformedJson {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw refusal(unknown.iterator().next(), "is not a member of this format");
        }
        return this;
    }

    /** A string that is not empty. */
    public String text(String name) throws MalformedJson {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
            throw refusal(name, "expected a string that is not empty");
        }
        return value.textValue();
    }

    /** A string, which may be empty. */
    public String string(String name) throws MalformedJson {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw refusal(name, "expected a string");
        }
        return value.textValue();
    }

    /** As {@link #text}, null when the member is absent or JSON null. */
    public @Nullable String optionalText(String name) throws MalformedJson {
        return has(name) ? text(name) : null;
    }

    /** true or false. */
    public boolean truth(String name) throws MalformedJson {
        JsonNode value = node.get(name);
        if (value == null || !value.isBoolean()) {
            throw refusal(name, "expected true or false");
        }
        return value.booleanValue();
    }

    /** An integer between {@code min} and 2^53 - 1. */
    public long integer(String name, long min) throws MalformedJson {
        JsonNode value = node.get(name);
        if (value == null
                || !value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < min
                || value.longValue() > CanonicalJson.MAX_INTEGER) {
            throw refusal(name, "expected an integer of at least " + min);
        }
        return value.longValue();
    }

    /** The string of this member as a value, for instance {@code read("leaf", Hash::ofBase64Url)}. */
    public <T> T read(String name, Function<String, T> reader) throws MalformedJson {
        try {
            return reader.apply(text(name));
        } catch (RuntimeException e) {
            throw refusal(name, String.valueOf(e.getMessage()));
        }
    }

    /** The strings of an array, each as a value. */
    public <T> List<T> readAll(String name, Function<String, T> reader) throws MalformedJson {
        List<T> values = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isTextual()) {
                throw refusal(name, "expected an array of strings");
            }
            try {
                values.add(reader.apply(element.textValue()));
            } catch (RuntimeException e) {
                throw refusal(name, String.valueOf(e.getMessage()));
            }
        }
        return values;
    }

    /** The elements of an array. */
    public List<JsonNode> list(String name) throws MalformedJson {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw refusal(name, "expected an array");
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    /** The members of an object within. */
    public Members object(String name) throws MalformedJson {
        return of(node.get(name), path(name));
    }

    /** Whether the member is there and not JSON null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The object itself. */
    public ObjectNode node() {
        return node;
    }

    /** A refusal that names a member of this object. */
    public MalformedJson refusal(String name, String reason) {
        return new MalformedJson(path(name), reason);
    }

    private String path(String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
