package org.lineproof.inference.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.control.proof.ProofVerdicts;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.transparency.boundary.LogReader;

/** Puts together what is known about a receipt. */
@ApplicationScoped
public class ReceiptViews {

    @Inject
    SealedContents contents;

    @Inject
    ModelRegistry models;

    @Inject
    LogReader reader;

    @Inject
    ProofVerdicts verdicts;

    public ReceiptView of(LoggedReceipt receipt) {
        Optional<Content> content = contents.open(receipt.id());
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        content.ifPresent(kept -> {
            for (Disclosure disclosure : kept.disclosures()) {
                fields.set(disclosure.name(), disclosure.value());
            }
        });
        ProofStanding proof = proof(receipt, fields);
        return new ReceiptView(
                receipt.id(),
                receipt.system(),
                receipt.producer(),
                receipt.epoch(),
                receipt.sequence(),
                receipt.receivedAt(),
                receipt.evidenceClass().with(proof),
                signature(receipt),
                model(receipt, fields),
                proof,
                fields,
                content.isEmpty(),
                reader.standing(receipt.id()).orElseThrow());
    }

    private static ReceiptView.@Nullable Signature signature(LoggedReceipt receipt) {
        String key = receipt.keyThumbprint();
        return key == null ? null : new ReceiptView.Signature(receipt.form(), "VALID", key);
    }

    private ReceiptView.Model model(LoggedReceipt receipt, ObjectNode fields) {
        Optional<ModelVersion> registered = receipt.modelEntry() == null
                ? Optional.empty()
                : models.of(receipt.system()).stream()
                        .filter(version -> version.entry().equals(receipt.modelEntry()))
                        .findFirst();
        return new ReceiptView.Model(
                text(fields, ReceiptField.MODEL_DIGEST),
                registered.map(ModelVersion::label).orElse(text(fields, ReceiptField.MODEL_VERSION)),
                registered.isPresent(),
                registered.map(ModelVersion::entry).orElse(null),
                registered.map(ModelVersion::trainedBy).orElse(null));
    }

    /** A proof that was looked at is known by that even after an erasure. */
    private @Nullable ProofStanding proof(LoggedReceipt receipt, ObjectNode fields) {
        ProofStanding judged = verdicts.standings(List.of(receipt.id())).get(receipt.id());
        if (judged != null || !fields.has(ReceiptField.PROOF.field())) {
            return judged;
        }
        String system = fields.path(ReceiptField.PROOF.field()).path("system").asText();
        return new ProofStanding(system, null, null);
    }

    private static @Nullable String text(ObjectNode fields, ReceiptField field) {
        return fields.path(field.field()).textValue();
    }
}
