package org.lineproof.web.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that was not fulfilled (RFC 9457). Never carries a stack trace or a class name.
 *
 * @param status the HTTP status, 400 to 599
 * @param kind last part of the problem's type, a URN of ours; says more than the status
 * @param detail for a person: what happened and what to do
 * @param faults the wrong members of the request, empty where none can be named
 * @param errorId stands in the server's log, too; null unless the fault is ours
 */
public record Problem(
        int status,
        String kind,
        String detail,
        List<FieldFault> faults,
        @Nullable String errorId) {

    /** Media type of the JSON form. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
        faults = List.copyOf(faults);
    }

    public static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, detail, List.of(), null);
    }

    /** A request whose members are wrong: 400 for the form, 422 for the content. */
    public static Problem ofFields(int status, List<FieldFault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).field() + ": " + faults.get(0).reason()
                : faults.size() + " fields are wrong; see errors";
        return new Problem(status, status == 400 ? "malformed" : "unprocessable", detail, faults, null);
    }

    /** The status in words. */
    public String title() {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }

    /** @param instance the path of the request */
    public ObjectNode json(String instance) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "urn:lineproof:problem:" + kind)
                .put("title", title())
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
        if (!faults.isEmpty()) {
            var errors = json.putArray("errors");
            faults.forEach(fault -> errors.add(fault.json()));
        }
        if (errorId != null) {
            json.put("errorId", errorId);
        }
        return json;
    }
}
