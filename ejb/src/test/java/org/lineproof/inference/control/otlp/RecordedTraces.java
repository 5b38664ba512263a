package org.lineproof.inference.control.otlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Requests as exporters sent them; see the README beside them. */
public final class RecordedTraces {
    private RecordedTraces() {}

    public static byte[] protobuf() {
        return resource("/otlp/traces.bin");
    }

    public static byte[] json() {
        return resource("/otlp/traces.json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(RecordedTraces.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
