package org.lineproof.web.rest.view.witness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.lineproof.transparency.entity.witness.Cosigner;
import org.lineproof.transparency.entity.witness.WitnessPolicy;
import org.lineproof.transparency.entity.witness.Witnessing;

/** Witnesses: who cosigned, by the organisation's own policy. What counts for a verifier, its pin file says. */
public final class WitnessJson {

    private WitnessJson() {}

    /** Of one checkpoint; {@code witnessedSince} is null until the quorum is complete. */
    public static ObjectNode of(Witnessing witnessing) {
        Instant since = witnessing.since();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("quorum", witnessing.quorum())
                .put("witnessedSince", since == null ? null : since.toString());
        json.set("cosigners", cosigners(witnessing.cosigners()));
        return json;
    }

    /**
     * Of one log: whom the organisation asks, and how far each has followed.
     *
     * @param newest the newest cosignature of each that ever gave one
     */
    public static ArrayNode of(WitnessPolicy policy, List<Cosigner> newest) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        policy.witnesses().forEach(witness -> {
            ObjectNode json = list.addObject().put("witness", witness.name()).put("operator", witness.operator());
            newest.stream()
                    .filter(cosigner -> cosigner.name().equals(witness.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            cosigner -> json.put("size", cosigner.size())
                                    .put("at", cosigner.at().toString()),
                            () -> json.putNull("size").putNull("at"));
        });
        return list;
    }

    private static ArrayNode cosigners(List<Cosigner> cosigners) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        cosigners.forEach(cosigner -> list.addObject()
                .put("witness", cosigner.name())
                .put("operator", cosigner.operator())
                .put("at", cosigner.at().toString()));
        return list;
    }
}
