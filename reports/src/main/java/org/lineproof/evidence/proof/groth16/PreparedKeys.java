package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;

/** The keys used last, read, checked and prepared; safe for many threads. */
public final class PreparedKeys {
    private static final float LOAD_FACTOR = 0.75f;

    private final int most;
    private final Map<Hash, PreparedKey> keys;

    /** @param most as many are kept, at least one */
    public PreparedKeys(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one key has to be kept");
        }
        this.most = most;
        this.keys = new LinkedHashMap<>(most, LOAD_FACTOR, true);
    }

    /**
     * The key in any form that {@link ProofForm#key} reads. Known by the digest of its text, so that the points of a known
     * key are not read and checked again.
     */
    public PreparedKey of(JsonNode json, String at) throws MalformedJson {
        Hash text = Hash.sha256(json.toString().getBytes(StandardCharsets.UTF_8));
        PreparedKey known = get(text);
        if (known != null) {
            return known;
        }
        // Outside the lock: two threads may prepare the same key once each, and none waits for another's.
        PreparedKey prepared = new PreparedKey(ProofForm.key(json, at));
        put(text, prepared);
        return prepared;
    }

    /** How many are kept now. */
    public synchronized int size() {
        return keys.size();
    }

    private synchronized @Nullable PreparedKey get(Hash text) {
        return keys.get(text);
    }

    private synchronized void put(Hash text, PreparedKey key) {
        keys.put(text, key);
        Iterator<Hash> leastRecent = keys.keySet().iterator();
        while (keys.size() > most) {
            leastRecent.next();
            leastRecent.remove();
        }
    }
}
