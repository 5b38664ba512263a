package org.lineproof.evidence.verify.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the verification of a disclosed decision comes to: sentences for somebody who knows nothing of logs and proofs. They
 * follow from the steps, never from what the bundle says of itself.
 *
 * @param shown what is shown; the first sentence is the whole in one
 * @param notProved what is not
 */
public record Conclusion(List<String> shown, List<String> notProved) {
    public Conclusion {
        shown = List.copyOf(shown);
        notProved = List.copyOf(notProved);
    }

    /** One line a sentence, each ended by a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder("what this shows:\n");
        shown.forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        text.append("not proved:\n");
        notProved.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        return text.toString();
    }

    /** The same as JSON. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var shownList = json.putArray("shown");
        shown.forEach(shownList::add);
        var openList = json.putArray("notProved");
        notProved.forEach(openList::add);
        return json;
    }
}
