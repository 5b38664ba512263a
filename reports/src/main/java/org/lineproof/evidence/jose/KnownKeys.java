package org.lineproof.evidence.jose;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;

/**
 * Keys by their text, so that one that verifies often is read once: to find out whether its point has prime order is as
 * dear as a signature, and a key that was used often has made the multiples that make it quick. Those asked for last are
 * kept.
 */
public final class KnownKeys {
    private static final int MAX_TEXT = 10_000;

    private final Map<String, Jwk> known;

    /** @param max how many are kept, each of about 100 KB when it is used often */
    public KnownKeys(int max) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Jwk> eldest) {
                return size() > max;
            }
        };
    }

    /**
     * The key of this JSON text; the same text gives the same object while it is kept.
     *
     * @throws MalformedJson as {@link Jwk#parse} does
     */
    public Jwk of(String json) throws MalformedJson {
        synchronized (known) {
            Jwk key = known.get(json);
            if (key != null) {
                return key;
            }
        }
        Jwk read = Jwk.parse(StrictJson.object(json.getBytes(StandardCharsets.UTF_8), MAX_TEXT));
        synchronized (known) {
            Jwk first = known.putIfAbsent(json, read);
            return first == null ? read : first;
        }
    }
}
