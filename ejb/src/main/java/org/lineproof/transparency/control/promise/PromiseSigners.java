package org.lineproof.transparency.control.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.key.KeyPurpose;

/** Who signs promises of a log. Every entry asks, so the answer is kept for a few seconds: a replaced key stays pinned. */
@ApplicationScoped
public class PromiseSigners {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    @Inject
    LogRows rows;

    @Inject
    SigningKeys keys;

    private record Known(NoteSigner signer, long readAt) {}

    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    /** @throws Refusal (unavailable) if the key in office is not on this node: nothing is promised with another one */
    public NoteSigner of(EvidenceLog log) {
        Known kept = known.get(log.number());
        if (kept != null && System.nanoTime() - kept.readAt() < KEPT_NANOS) {
            return kept.signer();
        }
        NoteKey first = keys.first(KeyPurpose.PROMISE, log.origin()).key();
        NoteKey key = rows.serviceKeys(log, KeyPurpose.PROMISE, first).newest();
        NoteSigner signer = keys.signer(KeyPurpose.PROMISE, key)
                .orElseThrow(() -> Refusal.unavailable("the key " + key + " is not on this node: put its file"
                        + " (promise.key, promise-2.key, ...) into lineproof.keys.dir and restart"));
        known.put(log.number(), new Known(signer, System.nanoTime()));
        return signer;
    }
}
