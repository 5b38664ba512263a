package org.lineproof.anchoring.besu.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** A receipt as {@code eth_getTransactionReceipt} tells of it. */
public final class NodeReceipt {
    private final NodeJson json;

    /** @param json the answer */
    public NodeReceipt(JsonNode json) {
        this.json = new NodeJson("receipt", json);
    }

    /**
     * The receipt in the form that a block's receipts root is over: the list of status, gas, bloom and events, with the
     * transaction's type before it unless that is 0 (EIP-2718).
     *
     * @throws RefusedProof when a field is missing or malformed
     */
    public byte[] encoded() throws RefusedProof {
        List<Rlp> events = new ArrayList<>();
        for (NodeJson log : json.objects("logs")) {
            List<Rlp> topics = new ArrayList<>();
            log.list("topics").forEach(topic -> topics.add(new RlpBytes(topic.bytes())));
            events.add(RlpList.of(log.data("address"), new RlpList(topics), log.data("data")));
        }
        byte[] body = RlpList.of(
                        json.quantity("status"),
                        json.quantity("cumulativeGasUsed"),
                        json.data("logsBloom"),
                        new RlpList(events))
                .encoded();
        return json.has("type") ? typed(json.quantity("type").bytes(), body) : body;
    }

    private static byte[] typed(byte[] type, byte[] body) {
        byte[] typed = new byte[type.length + body.length];
        System.arraycopy(type, 0, typed, 0, type.length);
        System.arraycopy(body, 0, typed, type.length, body.length);
        return typed;
    }
}
