package org.lineproof.evidence.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;

/**
 * What a zero-knowledge proof is bound to. Without it a proof would show that a model was run on some input, and could
 * be shown again for any other decision.
 *
 * @param tenant the organisation
 * @param system the AI system
 * @param producer who made the statement
 * @param decision the salted decision id
 * @param sequence the producer's sequence number, at least 1
 */
public record Context(String tenant, String system, String producer, SaltedDecision decision, long sequence) {
    private static final String DOMAIN = "lineproof/context/v1";

    /** Bits that every scalar field in use holds without a reduction of its own. */
    private static final int BITS = 253;

    /** @throws IllegalArgumentException when a name is blank or the sequence is not positive */
    public Context {
        Entry.requireName("tenant", tenant);
        Entry.requireName("system", system);
        Entry.requireName("producer", producer);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence: expected an integer of at least 1");
        }
    }

    /** The public signal: SHA-256 of the RFC 8785 form of the five facts and the domain, big-endian, mod 2^253. */
    public BigInteger value() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("domain", DOMAIN).put("tenant", tenant).put("system", system).put("producer", producer);
        json.put("decision", decision.hash().hex()).put("sequence", sequence);
        BigInteger digest =
                new BigInteger(1, Hash.sha256(CanonicalJson.bytes(json)).bytes());
        return digest.mod(BigInteger.ONE.shiftLeft(BITS));
    }
}
