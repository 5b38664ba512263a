package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/** An answer of the server and what a test expects of it. */
record Answer(String asked, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fails with the whole answer when the status is another. */
    Answer is(int status) {
        assertEquals(status, response.statusCode(), () -> asked + " was answered: " + text());
        return this;
    }

    /** An RFC 9457 problem of this status. */
    Answer isProblem(int status) {
        is(status);
        assertEquals("application/problem+json", header("Content-Type").replaceFirst(";.*", ""), this::text);
        assertEquals(status, json().path("status").asInt(), this::text);
        return this;
    }

    /** A problem that names this field. */
    Answer naming(String field) {
        boolean named = StreamSupport.stream(json().path("errors").spliterator(), false)
                .anyMatch(error -> error.path("field").asText().equals(field));
        assertEquals(true, named, () -> "the field " + field + " is not named in " + text());
        return this;
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }
}
