package org.lineproof.anchoring.besu.node;

import com.fasterxml.jackson.databind.JsonNode;

/** The error member of a JSON-RPC answer: the node understood the request and did not do it. */
public final class RpcError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String data;

    private RpcError(String message, String data) {
        super(message);
        this.data = data;
    }

    static RpcError of(String method, JsonNode error) {
        String message = error.path("message").asText("no message");
        return new RpcError(method + ": " + message, error.path("data").asText(""));
    }

    /** What the contract reverted with, in hex with 0x; empty if the node sent nothing of the kind. */
    public String data() {
        return data;
    }
}
