package org.lineproof.evidence.anchor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
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
        Objects.requireNonNull(new BlockPlace(chain, transaction, block, blockHash, at));
    }

    /** Where it stands. */
    public BlockPlace place() {
        return new BlockPlace(chain, transaction, block, blockHash, at);
    }

    /** The line as JSON. */
    public ObjectNode json() {
        return place().into(JsonNodeFactory.instance
                .objectNode()
                .put("origin", origin)
                .put("size", size)
                .put("root", root.base64()));
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static BundledAnchor of(Members json) throws MalformedJson {
        json.only("at", "block", "blockHash", "chainId", "contract", "kind", "origin", "root", "size", "transaction");
        BlockPlace place = BlockPlace.of(json);
        return new BundledAnchor(
                json.text("origin"),
                json.integer("size", 0),
                json.read("root", Hash::ofBase64),
                place.chain(),
                place.transaction(),
                place.block(),
                place.blockHash(),
                place.at());
    }
}
