package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.registry.entity.JobId;
import org.lineproof.web.rest.view.trust.TrustJson;

/** Inference receipts: what they state, what stands behind it, and how far their log has come - never one flag. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** A receipt with everything known about it. */
    public static ObjectNode of(ReceiptView view, @Nullable ObjectNode anchor) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", view.id().toString())
                .put("system", view.system().value())
                .put("producer", view.producer())
                .put("epoch", view.epoch())
                .put("sequence", view.sequence())
                .put("receivedAt", view.receivedAt().toString())
                .put("evidenceClass", view.evidenceClass().name());
        ReceiptView.Signature signature = view.signature();
        if (signature == null) {
            json.putNull("signature");
        } else {
            json.putObject("signature")
                    .put(
                            "form",
                            signature.form().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("verdict", signature.verdict())
                    .put("key", signature.key());
        }
        json.set("model", model(view.model()));
        json.set("proof", TrustJson.of(view.proof()));
        json.put("erased", view.erased());
        json.set("fields", view.fields());
        json.set("entry", EntryJson.of(view.standing()));
        json.set("anchor", anchor);
        return json;
    }

    /** A receipt in a list. */
    public static ObjectNode of(ReceiptRow row) {
        Instant decidedAt = row.decidedAt();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", row.id().toString())
                .put("system", row.system().value())
                .put("producer", row.producer())
                .put("epoch", row.epoch())
                .put("sequence", row.sequence())
                .put("receivedAt", row.receivedAt().toString())
                .put("evidenceClass", row.evidenceClass().name())
                .put("decisionId", row.decisionId())
                .put("decidedAt", decidedAt == null ? null : decidedAt.toString())
                .put("proofSystem", row.proof() == null ? null : row.proof().system())
                .put("proofVerdict", row.proof() == null ? null : row.proof().verdict());
        json.putObject("model")
                .put("digest", row.modelDigest())
                .put("label", row.modelLabel())
                .put("registered", row.modelRegistered());
        return json;
    }

    private static ObjectNode model(ReceiptView.Model model) {
        UUID registration = model.registration();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("digest", model.digest())
                .put("label", model.label())
                .put("registered", model.registered())
                .put("registration", registration == null ? null : registration.toString());
        JobId job = model.trainedBy();
        if (job == null) {
            json.putNull("trainedBy");
        } else {
            json.putObject("trainedBy").put("namespace", job.namespace()).put("name", job.name());
        }
        return json;
    }
}
