package org.lineproof.web.rest.view.trust;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.inference.entity.proof.ProofOnChain;

/** What became of a proof on a chain: what a node says, and how far its recording has come. Neither is the verdict. */
public final class OnChainJson {

    private OnChainJson() {}

    /** Both parts; null where nobody was asked. */
    public static ObjectNode of(ProofOnChain proof) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("node", node(proof.answer()));
        json.set("recording", recording(proof));
        return json;
    }

    private static @Nullable ObjectNode node(@Nullable NodeAnswer said) {
        return said == null
                ? null
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("answer", said.answer().name())
                        .put("own", said.own().name())
                        .put("inDispute", said.disputes())
                        .put("state", said.words())
                        .put("node", said.node())
                        .put("ledger", said.ledger())
                        .put("chainId", said.chainId())
                        .put("contract", said.contract())
                        .put("block", said.block())
                        .put("askedAt", said.askedAt().toString());
    }

    private static ObjectNode recording(ProofOnChain proof) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", proof.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("words", proof.recordingWords())
                .put(
                        "statement",
                        proof.order() == null
                                ? null
                                : proof.order()
                                        .statement()
                                        .map(statement -> statement.hex())
                                        .orElse(null));
        RecordingView view = proof.recording();
        if (view != null) {
            json.put("ledger", view.ledger())
                    .put("chainId", view.chainId())
                    .put("contract", view.contract())
                    .put("transaction", view.transaction())
                    .put("block", view.block())
                    .put("blockHash", view.blockHash())
                    .put("at", view.at() == null ? null : view.at().toString());
        }
        return json;
    }
}
