package org.lineproof.reporting.control.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.decision.DisclosedDecision;
import org.lineproof.evidence.decision.DisclosedDecision.Head;
import org.lineproof.evidence.decision.DisclosedDecision.Place;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.reporting.control.bundle.BundlePacking;
import org.lineproof.reporting.control.bundle.PackedLog;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.LoggedDisclosure;
import org.lineproof.tenancy.entity.Refusal;

/** Packs one decision for its recipient: its entry, the fields that were chosen, and the registration of its model. */
@ApplicationScoped
public class DisclosureAssembly {
    /** What is shown of the registration of a model: nothing of who registered it, or how it was trained. */
    private static final Set<String> REGISTRATION = Set.of("name", "version", "digest");

    @Inject
    PlacedEntries entries;

    @Inject
    TrustAnchorRegistry anchors;

    @Inject
    BundlePacking packing;

    /**
     * The signed bundle, assembled of what is kept at this moment; nothing is stored.
     *
     * @throws Refusal (unavailable) as long as an entry is not published
     */
    public byte[] bundle(DisclosureStanding standing, ReceiptView receipt) {
        LoggedDisclosure disclosure = standing.disclosure();
        PackedLog decision = entries.placed(receipt.id(), disclosure.fields());
        UUID registration = receipt.model().registration();
        @Nullable PackedLog model = registration == null ? null : entries.placed(registration, REGISTRATION);
        List<PackedLog> logs = new ArrayList<>(List.of(decision));
        if (model != null) {
            logs.add(model);
        }
        DisclosedDecision document = new DisclosedDecision(
                disclosure.id().toString(),
                disclosure.recipient(),
                standing.reason(),
                place(decision),
                model == null ? null : place(model),
                logs.stream()
                        .map(log -> new Head(log.log().origin(), log.size(), log.root()))
                        .toList(),
                trustAnchor(receipt, disclosure.fields()).stream().toList());
        return packing.pack(
                        new BundleDocument(BundleDocument.Kind.DISCLOSURE, document.bytes()),
                        Optional.empty(),
                        logs,
                        List.of())
                .bytes();
    }

    /** The anchor that the receipt's proof names, when the proof is among these fields and the anchor is known. */
    public Optional<TrustAnchor> trustAnchor(ReceiptView receipt, Collection<String> fields) {
        JsonNode proof = receipt.fields().path(ReceiptField.PROOF.field());
        return fields.contains(ReceiptField.PROOF.field())
                ? anchors.find(proof.path("anchor").asText()).map(AnchorStanding::anchor)
                : Optional.empty();
    }

    private static Place place(PackedLog log) {
        return new Place(log.log().origin(), log.contents().get(0).index());
    }
}
