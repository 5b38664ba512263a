package org.lineproof.web.rest.resource.otlp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** The two forms of a message of OTLP/HTTP; an answer has the form of its request. */
enum OtlpForm {
    PROTOBUF(OtlpForm.PROTOBUF_TYPE),
    JSON(OtlpForm.JSON_TYPE);

    static final String PROTOBUF_TYPE = "application/x-protobuf";
    static final String JSON_TYPE = "application/json";

    private final String mediaType;

    OtlpForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** An {@code ExportTraceServiceResponse}; without a message everything was taken. */
    byte[] response(long rejected, String message) {
        boolean partial = rejected > 0 || !message.isEmpty();
        if (this == PROTOBUF) {
            WireWriter success = new WireWriter();
            if (partial) {
                success.message(1, new WireWriter().integer(1, rejected).text(2, message));
            }
            return success.bytes();
        }
        ObjectNode success = JsonNodeFactory.instance.objectNode();
        if (partial) {
            success.putObject("partialSuccess")
                    .put("rejectedSpans", Long.toString(rejected))
                    .put("errorMessage", message);
        }
        return success.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A {@code google.rpc.Status}. */
    byte[] status(int code, String message) {
        if (this == PROTOBUF) {
            return new WireWriter().integer(1, code).text(2, message).bytes();
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("message", message)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
