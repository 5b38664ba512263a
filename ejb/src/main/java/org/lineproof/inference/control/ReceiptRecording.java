package org.lineproof.inference.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lineproof.inference.control.SignedReceipt.Coordinates;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;

/** Records receipts, many in one transaction; each is taken, recognised or refused on its own. */
@ApplicationScoped
public class ReceiptRecording {

    @Inject
    AiSystemRegistry systems;

    @Inject
    ModelRegistry models;

    @Inject
    SealedContents contents;

    @Inject
    ReceiptEntries entries;

    @Inject
    Receipts receipts;

    /** One outcome for each receipt, in their order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public List<Outcome> record(List<SignedReceipt> batch) {
        Map<Coordinates, LoggedReceipt> earlier = receipts.at(batch);
        Map<UUID, Content> kept = earlier.isEmpty()
                ? Map.of()
                : contents.open(earlier.values().stream().map(LoggedReceipt::id).toList());
        Map<SystemId, List<ModelVersion>> registered = new HashMap<>();
        Map<Coordinates, NewReceipt> fresh = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (SignedReceipt receipt : batch) {
            try {
                SignatureCheck check =
                        SignatureCheck.of(receipt, registered.computeIfAbsent(receipt.system(), this::modelsOf));
                outcomes.add(outcome(receipt, check, earlier, kept, fresh));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome.Refused(refusal));
            }
        }
        receipts.add(List.copyOf(fresh.values()));
        return outcomes;
    }

    private Outcome outcome(
            SignedReceipt receipt,
            SignatureCheck check,
            Map<Coordinates, LoggedReceipt> earlier,
            Map<UUID, Content> kept,
            Map<Coordinates, NewReceipt> fresh) {
        Coordinates coordinates = receipt.coordinates();
        LoggedReceipt logged = earlier.get(coordinates);
        if (logged != null) {
            Content content = kept.get(logged.id());
            requireSame(content != null && receipt.says(content));
            return new Outcome.Repeated(logged.id());
        }
        NewReceipt twin = fresh.get(coordinates);
        if (twin != null) {
            requireSame(receipt.statement()
                    .fields()
                    .equals(twin.receipt().statement().fields()));
            return new Outcome.Repeated(twin.id());
        }
        NewReceipt added = entries.append(receipt, check);
        fresh.put(coordinates, added);
        return new Outcome.Recorded(added.logged());
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw Refusal.conflict(
                    "sequence",
                    "this producer gave the number to another statement before; number statements without repetition,"
                            + " and begin a new epoch after a loss of state");
        }
    }

    /**
     * All model versions of a system.
     *
     * @throws Refusal (unprocessable) if nobody registered the system
     */
    public List<ModelVersion> modelsOf(SystemId system) {
        List<ModelVersion> found = models.of(system);
        if (found.isEmpty() && systems.find(system).isEmpty()) {
            throw Refusal.unprocessable("system", "no system " + system + " is registered; register it first");
        }
        return found;
    }
}
