package org.lineproof.evidence.anchor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.pins.ChainIdentity;

/**
 * Where a registry of ours was written to.
 *
 * @param chain the registry and its chain
 * @param transaction the transaction's hash, 0x and 64 lower-case hexadecimal digits
 * @param block the block's number
 * @param blockHash the block's hash, 0x and 64 lower-case hexadecimal digits
 * @param at the block's time, UTC
 */
public record BlockPlace(ChainIdentity chain, String transaction, long block, String blockHash, Instant at) {
    /** @throws IllegalArgumentException when a hash has another form */
    public BlockPlace {
        if (!transaction.matches("0x[0-9a-f]{64}") || !blockHash.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "transaction and blockHash: expected 0x and 64 lower-case hexadecimal digits");
        }
    }

    /** Writes the members {@code kind, chainId, contract, transaction, block, blockHash, at}. */
    ObjectNode into(ObjectNode json) {
        return json.put("kind", chain.kind())
                .put("chainId", chain.chainId())
                .put("contract", chain.contract())
                .put("transaction", transaction)
                .put("block", block)
                .put("blockHash", blockHash)
                .put("at", at.toString());
    }

    /** Reads these members. */
    static BlockPlace of(Members json) throws MalformedJson {
        return new BlockPlace(
                new ChainIdentity(json.text("kind"), json.integer("chainId", 0), json.text("contract")),
                json.text("transaction"),
                json.integer("block", 0),
                json.text("blockHash"),
                json.read("at", BlockPlace::time));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a time in UTC, 'yyyy-MM-ddTHH:mm:ssZ'", e);
        }
    }
}
