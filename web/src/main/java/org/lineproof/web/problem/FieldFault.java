package org.lineproof.web.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One wrong member of a request.
 *
 * @param field the member's name as the caller wrote it, nested members joined by dots
 * @param reason what is wrong and what is expected
 */
public record FieldFault(String field, String reason) {

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("field", field).put("reason", reason);
    }
}
