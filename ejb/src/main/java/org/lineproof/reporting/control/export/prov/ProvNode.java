package org.lineproof.reporting.control.export.prov;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A node of the graph; what is said twice stands in it once. */
final class ProvNode {
    private final String id;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, Set<JsonNode>> members = new LinkedHashMap<>();
    private final Map<String, Map<String, ProvNode>> qualified = new LinkedHashMap<>();

    /** @param id empty for a node without one */
    ProvNode(String id) {
        this.id = id;
    }

    ProvNode type(String... names) {
        types.addAll(Set.of(names));
        return this;
    }

    ProvNode put(String term, String text) {
        values(term).add(TextNode.valueOf(text));
        return this;
    }

    ProvNode put(String term, long number) {
        values(term).add(LongNode.valueOf(number));
        return this;
    }

    ProvNode link(String term, ProvNode to) {
        return put(term, to.id);
    }

    /** The qualified relation (PROV-O, section 3.3) to another node, made when it is asked for first. */
    ProvNode qualified(String term, String type, String influencer, ProvNode to) {
        return qualified
                .computeIfAbsent(term, name -> new LinkedHashMap<>())
                .computeIfAbsent(to.id, name -> new ProvNode("").type(type).link(influencer, to));
    }

    /** The ids that a term links to. */
    Set<JsonNode> values(String term) {
        return members.computeIfAbsent(term, name -> new LinkedHashSet<>());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!id.isEmpty()) {
            json.put("@id", id);
        }
        ArrayNode typeNames = json.putArray("@type");
        types.stream().sorted().forEach(typeNames::add);
        members.forEach((term, values) -> {
            if (values.size() == 1) {
                json.set(term, values.iterator().next());
            } else if (!values.isEmpty()) {
                json.putArray(term).addAll(values);
            }
        });
        qualified.forEach((term, nodes) -> {
            ArrayNode array = json.putArray(term);
            nodes.values().forEach(node -> array.add(node.json()));
        });
        return json;
    }
}
