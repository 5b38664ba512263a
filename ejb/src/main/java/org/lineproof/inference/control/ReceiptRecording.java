package org.lineproof.inference.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lineproof.evidence.proof.binding.ProofEvaluation;
import org.lineproof.inference.control.SignedReceipt.Coordinates;
import org.lineproof.inference.control.proof.ProofScreening;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;

/** Records receipts, many in one transaction: all are judged before the first is stored. */
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

    @Inject
    ProofScreening proofs;

    /** Each is taken, recognised or refused on its own: one outcome for each receipt, in their order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public List<Outcome> record(List<SignedReceipt> batch) {
        return stored(judged(batch));
    }

    /**
     * All are taken or none. The outcomes go by the receipts' indexes; where one is refused, only the refused ones are
     * named, and nothing was stored.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public Map<Integer, Outcome> recordWhole(List<SignedReceipt> batch) {
        List<Admission> judged = judged(batch);
        Map<Integer, Outcome> outcomes = new TreeMap<>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i) instanceof Admission.Refused refused) {
                outcomes.put(i, new Outcome.Refused(refused.refusal()));
            }
        }
        if (outcomes.isEmpty()) {
            List<Outcome> stored = stored(judged);
            for (int i = 0; i < stored.size(); i++) {
                outcomes.put(i, stored.get(i));
            }
        }
        return outcomes;
    }

    private List<Admission> judged(List<SignedReceipt> batch) {
        Map<Coordinates, LoggedReceipt> earlier = receipts.at(batch);
        Map<UUID, Content> kept = earlier.isEmpty()
                ? Map.of()
                : contents.open(earlier.values().stream().map(LoggedReceipt::id).toList());
        Map<SystemId, List<ModelVersion>> registered = new HashMap<>();
        Map<Coordinates, SignedReceipt> fresh = new HashMap<>();
        ProofEvaluation evaluation = proofs.evaluation();
        List<Admission> judged = new ArrayList<>();
        for (SignedReceipt receipt : batch) {
            try {
                SignatureCheck check =
                        SignatureCheck.of(receipt, registered.computeIfAbsent(receipt.system(), this::modelsOf));
                judged.add(admission(receipt, check, earlier, kept, fresh, evaluation));
            } catch (Refusal refusal) {
                judged.add(new Admission.Refused(refusal));
            }
        }
        return judged;
    }

    private Admission admission(
            SignedReceipt receipt,
            SignatureCheck check,
            Map<Coordinates, LoggedReceipt> earlier,
            Map<UUID, Content> kept,
            Map<Coordinates, SignedReceipt> fresh,
            ProofEvaluation evaluation) {
        Coordinates coordinates = receipt.coordinates();
        LoggedReceipt logged = earlier.get(coordinates);
        if (logged != null) {
            Content content = kept.get(logged.id());
            requireSame(content != null && (receipt.says(content) || provesSame(receipt, content, logged.id())));
            return new Admission.Known(logged.id());
        }
        proofs.requireOwn(receipt.statement(), evaluation);
        SignedReceipt twin = fresh.putIfAbsent(coordinates, receipt);
        if (twin != null) {
            requireSame(receipt.statement().fields().equals(twin.statement().fields()));
            return new Admission.Twin(coordinates);
        }
        return new Admission.Fresh(receipt, check);
    }

    private List<Outcome> stored(List<Admission> judged) {
        List<NewReceipt> added = entries.append(judged.stream()
                .filter(Admission.Fresh.class::isInstance)
                .map(Admission.Fresh.class::cast)
                .toList());
        receipts.add(added);
        Map<Coordinates, NewReceipt> fresh = new HashMap<>();
        added.forEach(receipt -> fresh.put(receipt.receipt().coordinates(), receipt));
        return judged.stream().map(admission -> outcome(admission, fresh)).toList();
    }

    private static Outcome outcome(Admission admission, Map<Coordinates, NewReceipt> fresh) {
        return switch (admission) {
            case Admission.Fresh taken ->
                new Outcome.Recorded(
                        Objects.requireNonNull(fresh.get(taken.receipt().coordinates()))
                                .logged());
            case Admission.Known known -> new Outcome.Repeated(known.id());
            case Admission.Twin twin ->
                new Outcome.Repeated(
                        Objects.requireNonNull(fresh.get(twin.coordinates())).id());
            case Admission.Refused refused -> new Outcome.Refused(refused.refusal());
        };
    }

    /** Another proof of the statement that was proved for the earlier receipt is that receipt once more. */
    private boolean provesSame(SignedReceipt receipt, Content earlier, UUID id) {
        return receipt.saysBesideProof(earlier)
                && proofs.owner(receipt.statement()).equals(Optional.of(id));
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
