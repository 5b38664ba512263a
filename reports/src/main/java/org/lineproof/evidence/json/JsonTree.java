package org.lineproof.evidence.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds nodes from tokens. Jackson's mapper does so, too, but brings hundreds of classes to start with. It is a loop
 * because compilers unfold methods that call one another, and are busy with that for seconds.
 */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private String name = "";

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that begins with the parser's current token; the parser bounds the depth and refuses what is no JSON. */
    static JsonNode read(JsonParser parser) throws IOException {
        return new JsonTree(parser).read();
    }

    private JsonNode read() throws IOException {
        JsonNode root = value(parser.currentToken());
        if (root.isContainerNode()) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                open.pop();
            } else {
                within(value(token));
            }
        }
        return root;
    }

    private void within(JsonNode value) {
        JsonNode parent = open.element();
        if (parent instanceof ObjectNode) {
            ((ObjectNode) parent).set(name, value);
        } else {
            ((ArrayNode) parent).add(value);
        }
        if (value.isContainerNode()) {
            open.push(value);
        }
    }

    private JsonNode value(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT:
                return NODES.objectNode();
            case START_ARRAY:
                return NODES.arrayNode();
            case VALUE_STRING:
                return NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT:
                return integer();
            case VALUE_NUMBER_FLOAT:
                return NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE:
            case VALUE_FALSE:
                return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL:
                return NODES.nullNode();
            default:
                throw new IllegalStateException("no value begins with " + token);
        }
    }

    private JsonNode integer() throws IOException {
        switch (parser.getNumberType()) {
            case INT:
                return NODES.numberNode(parser.getIntValue());
            case LONG:
                return NODES.numberNode(parser.getLongValue());
            default:
                return NODES.numberNode(parser.getBigIntegerValue());
        }
    }
}
