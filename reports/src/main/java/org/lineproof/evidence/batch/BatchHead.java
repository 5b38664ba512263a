package org.lineproof.evidence.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeSet;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.merkle.TreeHash;

/**
 * What a producer signs once for many receipts: so many, from this number on without a hole, under this root. The tree
 * is that of RFC 9162, section 2.1; its leaves are the claims that an SD-JWT of each receipt would sign, in canonical
 * form, so that a leaf commits to the receipt's place and to each of its fields by a salted digest.
 *
 * @param producer who states it ({@code iss})
 * @param system the AI system
 * @param epoch the producer's epoch, at least 0
 * @param first the sequence number of the first receipt, at least 1
 * @param count how many receipts there are, 1 to 5,000
 * @param root the tree's root
 */
public record BatchHead(String producer, String system, long epoch, long first, int count, Hash root) {
    /** Header {@code typ} of a head. */
    public static final String TYPE = "lineproof-batch+jwt";

    /** The most receipts of a batch: it is recorded as a whole or not at all. */
    public static final int MAX_COUNT = 5_000;

    /** The most characters of a signed head. */
    public static final int MAX_TOKEN = 8 * 1024;

    private static final long VERSION = 1;

    /** @throws IllegalArgumentException when there are no receipts, too many, or numbers beyond 2^53 - 1 */
    public BatchHead {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("count: a batch has 1 to " + MAX_COUNT + " receipts");
        }
        if (first < 1 || first > CanonicalJson.MAX_INTEGER - count) {
            throw new IllegalArgumentException("first: expected a number of at least 1, and none beyond 2^53 - 1");
        }
    }

    /**
     * Reads a head, whose signature the caller checks.
     *
     * @throws MalformedJson when it is of another type, or a claim is missing, unknown or out of bounds
     */
    public static BatchHead of(CompactJws jws) throws MalformedJson {
        if (!jws.typ().equals(TYPE)) {
            throw new MalformedJson("typ", "expected the header typ '" + TYPE + "'");
        }
        Members claims = Members.of(jws.payload(), "").only("count", "epoch", "first", "iss", "root", "system", "v");
        if (claims.integer("v", 0) != VERSION) {
            throw claims.refusal("v", "only version " + VERSION + " of a batch is known");
        }
        long count = claims.integer("count", 1);
        long first = claims.integer("first", 1);
        if (count > MAX_COUNT) {
            throw claims.refusal("count", "a batch has at most " + MAX_COUNT + " receipts; sign several");
        }
        if (first > CanonicalJson.MAX_INTEGER - count) {
            throw claims.refusal("first", "a receipt would have a number beyond 2^53 - 1");
        }
        return new BatchHead(
                claims.text("iss"),
                claims.text("system"),
                claims.integer("epoch", 0),
                first,
                (int) count,
                claims.read("root", Hash::ofBase64Url));
    }

    /** The claims to be signed. */
    public ObjectNode claims() {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("v", VERSION).put("iss", producer).put("system", system).put("epoch", epoch);
        return claims.put("first", first).put("count", count).put("root", root.base64Url());
    }

    /** Whether a receipt of this number is in the batch. */
    public boolean covers(long sequence) {
        return sequence >= first && sequence - first < count;
    }

    /**
     * The clear claims of the receipt of this number, without its digests.
     *
     * @throws IllegalArgumentException when it is not in the batch
     */
    public ObjectNode claimsOf(long sequence) {
        if (!covers(sequence)) {
            throw new IllegalArgumentException("sequence " + sequence + " is not in this batch");
        }
        return claimsOf(producer, system, epoch, sequence);
    }

    /** The leaf hash of the receipt of this number with fields of these digests, in whatever order they come. */
    public Hash leaf(long sequence, Collection<Hash> digests) {
        return leaf(claimsOf(sequence), digests);
    }

    static ObjectNode claimsOf(String producer, String system, long epoch, long sequence) {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("v", VERSION).put("iss", producer).put("system", system);
        return claims.put("epoch", epoch).put("sequence", sequence);
    }

    static Hash leaf(ObjectNode claims, Collection<Hash> digests) {
        TreeSet<String> sorted = new TreeSet<>();
        digests.forEach(digest -> sorted.add(digest.base64Url()));
        sorted.forEach(claims.putArray("_sd")::add);
        return TreeHash.leaf(CanonicalJson.bytes(claims.put("_sd_alg", "sha-256")));
    }
}
