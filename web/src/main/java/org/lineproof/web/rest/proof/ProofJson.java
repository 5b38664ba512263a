package org.lineproof.web.rest.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.transparency.entity.key.KeyInOffice;
import org.lineproof.transparency.entity.key.PublishedKeys;

/** Proofs and keys of logs; hashes are base64 as in checkpoints. */
public final class ProofJson {

    /** The member {@code format} of a list of keys. */
    public static final String KEYS_FORMAT = "lineproof-keys/v1";

    private ProofJson() {}

    /** @param root of the tree of the proof's size */
    public static ObjectNode of(String origin, InclusionProof proof, Hash leaf, Hash root) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("origin", origin)
                .put("index", proof.index())
                .put("leafHash", leaf.base64())
                .put("treeSize", proof.treeSize())
                .put("root", root.base64());
        json.set("path", hashes(proof.path()));
        return json;
    }

    public static ObjectNode of(String origin, ConsistencyProof proof, Hash firstRoot, Hash secondRoot) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("origin", origin)
                .put("first", proof.first())
                .put("firstRoot", firstRoot.base64())
                .put("second", proof.second())
                .put("secondRoot", secondRoot.base64());
        json.set("path", hashes(proof.path()));
        return json;
    }

    /** The list of keys that anybody may read. */
    public static ObjectNode of(PublishedKeys published) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", KEYS_FORMAT)
                .put("origin", published.origin())
                .put("logId", published.logId().hash().hex());
        json.set("keys", keys(published.keys()));
        json.set("promiseKeys", keys(published.promiseKeys()));
        ArrayNode receiptKeys = keys(published.receiptKeys());
        for (int i = 0; i < receiptKeys.size(); i++) {
            ReceiptKey key = ReceiptKey.of(published.receiptKeys().get(i).key());
            ((ObjectNode) receiptKeys.get(i)).put("kid", key.thumbprint().hex());
        }
        json.set("receiptKeys", receiptKeys);
        return json;
    }

    private static ArrayNode keys(List<KeyInOffice> keys) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (KeyInOffice key : keys) {
            ObjectNode json = list.addObject().put("key", key.key().vkey()).put("fromSize", key.fromSize());
            Long toSize = key.toSize();
            if (toSize != null) {
                json.put("toSize", toSize);
            }
            if (key.statement() != null) {
                json.put("statement", key.statement());
            }
        }
        return list;
    }

    private static ArrayNode hashes(List<Hash> path) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        path.forEach(hash -> list.add(hash.base64()));
        return list;
    }
}
