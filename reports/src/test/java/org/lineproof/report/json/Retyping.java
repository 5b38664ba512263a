package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Puts true, null and nothing in the place of every value of a document, one after the other. */
final class Retyping {
    private final JsonNode root;
    private final Predicate<JsonNode> refuses;
    private final List<String> accepted = new ArrayList<>();

    private Retyping(JsonNode root, Predicate<JsonNode> refuses) {
        this.root = root;
        this.refuses = refuses;
    }

    /** The places at which a change was not refused. */
    static List<String> accepted(JsonNode root, Predicate<JsonNode> refuses) {
        Retyping retyping = new Retyping(root, refuses);
        retyping.within(root, "");
        return retyping.accepted;
    }

    private void within(JsonNode node, String at) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                within(value, at + "/" + name);
                each(at + "/" + name, other -> object.set(name, other));
                object.remove(name);
                note(at + "/" + name + " absent");
                object.set(name, value);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                JsonNode value = array.get(i);
                within(value, at + "/" + i);
                each(at + "/" + i, other -> array.set(place, other));
                array.set(i, value);
            }
        }
    }

    private void each(String at, Consumer<JsonNode> put) {
        for (JsonNode other : List.of(BooleanNode.TRUE, NullNode.instance)) {
            put.accept(other);
            note(at + " = " + other);
        }
    }

    private void note(String change) {
        if (!refuses.test(root)) {
            accepted.add(change);
        }
    }
}
