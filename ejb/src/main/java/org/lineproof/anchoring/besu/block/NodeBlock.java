package org.lineproof.anchoring.besu.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/**
 * A block as {@code eth_getBlockByHash} tells of it. Nodes that hand out raw headers are rare, so the header is put
 * together again; its hash tells whether that is right.
 */
public final class NodeBlock {
    /** In the order in which forks added them; a chain has the first ones up to its fork. */
    private static final List<String> LATER = List.of(
            "baseFeePerGas",
            "withdrawalsRoot",
            "blobGasUsed",
            "excessBlobGas",
            "parentBeaconBlockRoot",
            "requestsHash");

    private static final List<String> NUMBERS = List.of("baseFeePerGas", "blobGasUsed", "excessBlobGas");
    private static final int FIRST_FIELDS = 15;

    private final NodeJson json;

    /** @param json the answer without the transactions' bodies */
    public NodeBlock(JsonNode json) {
        this.json = new NodeJson("block", json);
    }

    /** The header's encoding. @throws RefusedProof when a field is missing or malformed */
    public HexBytes header() throws RefusedProof {
        List<Rlp> fields = new ArrayList<>(FIRST_FIELDS + LATER.size());
        for (String name : List.of(
                "parentHash", "sha3Uncles", "miner", "stateRoot", "transactionsRoot", "receiptsRoot", "logsBloom")) {
            fields.add(json.data(name));
        }
        for (String name : List.of("difficulty", "number", "gasLimit", "gasUsed", "timestamp")) {
            fields.add(json.quantity(name));
        }
        for (String name : List.of("extraData", "mixHash", "nonce")) {
            fields.add(json.data(name));
        }
        for (String name : LATER) {
            if (json.has(name)) {
                fields.add(later(name));
            }
        }
        return new HexBytes(new RlpList(fields).encoded());
    }

    /** The block's hash as the node tells it, 0x and lower-case digits. */
    public String hash() throws RefusedProof {
        return json.text("hash");
    }

    /** The hashes of its transactions, in order. */
    public List<HexBytes> transactions() throws RefusedProof {
        return json.list("transactions");
    }

    private RlpBytes later(String name) throws RefusedProof {
        return NUMBERS.contains(name) ? json.quantity(name) : json.data(name);
    }
}
