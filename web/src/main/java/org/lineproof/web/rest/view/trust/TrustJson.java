package org.lineproof.web.rest.view.trust;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.inference.entity.trust.AnchorAct;
import org.lineproof.inference.entity.trust.AnchorStanding;

/** Trust anchors with who did what about them, and what came of proofs under them. */
public final class TrustJson {

    private TrustJson() {}

    /** An anchor with its state. */
    public static ObjectNode of(AnchorStanding standing) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", standing.anchor().id())
                .put("state", standing.state().name().toLowerCase(java.util.Locale.ROOT))
                .put("setup", standing.anchor().setUp().words());
        json.set("anchor", standing.anchor().json());
        json.putObject("proposed")
                .put("by", standing.proposedBy())
                .put("at", standing.proposedAt().toString())
                .put("entry", standing.entry().toString());
        json.set("approved", act(standing.approval().orElse(null)));
        json.set("withdrawn", act(standing.withdrawal().orElse(null)));
        return json;
    }

    /** What is known about a receipt's proof; null without one. */
    public static @Nullable ObjectNode of(@Nullable ProofStanding proof) {
        if (proof == null) {
            return null;
        }
        Instant at = proof.judgedAt();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("system", proof.system())
                .put("verdict", proof.verdict())
                .put("state", proof.words())
                .put(
                        "trustAnchor",
                        proof.judged() == null ? null : proof.judged().anchorId())
                .put("setup", proof.setUp().orElse(null))
                .put("judgedAt", at == null ? null : at.toString());
        return json.put(
                "bound",
                proof.holds() && proof.judged() != null
                        ? proof.judged().bound().map(Bound::words).orElse(null)
                        : null);
    }

    private static @Nullable ObjectNode act(@Nullable AnchorAct act) {
        return act == null
                ? null
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("by", act.actor())
                        .put("at", act.at().toString())
                        .put("entry", act.entry().toString())
                        .put("reason", act.reason());
    }
}
