package org.lineproof.evidence.anchor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.pins.ChainIdentity;

/**
 * A head of a log on a chain: one line of {@code anchors.ndjson}.
 *
 * @param origin the log
 * @param size the anchored tree size
 * @param root the anchored root
 * @param chain where
 * @param transaction the transaction's hash, 0x and 64 lower-case hexadecimal digits
 * @param block the block's number
 * @param blockHash the block's hash, 0x and 64 lower-case hexadecimal digits
 * @param at the block's time, UTC
 */
public record BundledAnchor(
        String origin,
        long size,
        Hash root,
        ChainIdentity chain,
        String transaction,
        long block,
        String blockHash,
        Instant at) {
    /** @throws IllegalArgumentException when a hash has another form */
    public BundledAnchor {
        if (!transaction.matches("0x[0-9a-f]{64}") || !blockHash.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "transaction and blockHash: expected 0x and 64 lower-case hexadecimal digits");
        }
    }

    /** The line as JSON. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("origin", origin)
                .put("size", size)
                .put("root", root.base64())
                .put("kind", chain.kind())
                .put("chainId", chain.chainId())
                .put("contract", chain.contract())
                .put("transaction", transaction)
                .put("block", block)
                .put("blockHash", blockHash)
                .put("at", at.toString());
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static BundledAnchor of(Members json) throws MalformedJson {
        json.only("at", "block", "blockHash", "chainId", "contract", "kind", "origin", "root", "size", "transaction");
        return new BundledAnchor(
                json.text("origin"),
                json.integer("size", 0),
                json.read("root", Hash::ofBase64),
                new ChainIdentity(json.text("kind"), json.integer("chainId", 0), json.text("contract")),
                json.text("transaction"),
                json.integer("block", 0),
                json.text("blockHash"),
                json.read("at", BundledAnchor::time));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a time in UTC, 'yyyy-MM-ddTHH:mm:ssZ'", e);
        }
    }
}
