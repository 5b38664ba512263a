package org.lineproof.inference.control.proof.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.anchoring.boundary.LedgerCalls;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.inference.entity.proof.RecordingOrder;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;

/** Which proved statements are to be recorded on a chain: those of systems that ask for it, if nothing in them is personal. */
@ApplicationScoped
public class RecordingOrders {

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    AiSystemRegistry systems;

    @Inject
    TransparencyService transparency;

    @Inject
    LedgerCalls ledger;

    @Inject
    NodeAnswers answers;

    /**
     * Orders the recording of what a receipt's proof proves, in the caller's transaction, where its system asks for it.
     *
     * @param call the proof in the form of a contract; empty where no contract of ours checks such proofs
     */
    void place(LoggedReceipt receipt, TrustAnchor anchor, Optional<OnChainCall> call) {
        boolean wanted = systems.find(receipt.system())
                .filter(system -> system.declaration().recordProofs())
                .isPresent();
        if (wanted) {
            entityManager.persist(objection(anchor, call)
                    .map(reason -> RecordingOrder.refused(receipt.id(), tenant.id(), reason, now()))
                    .orElseGet(() -> RecordingOrder.of(
                            receipt.id(), tenant.id(), statement(receipt, call.orElseThrow()), now())));
        }
    }

    /** What became of a receipt's proof on the chain. */
    public ProofOnChain standing(UUID receipt) {
        RecordingOrder order = entityManager.find(RecordingOrder.class, receipt);
        return new ProofOnChain(
                answers.standing(receipt).orElse(null),
                order,
                Optional.ofNullable(order)
                        .flatMap(RecordingOrder::statement)
                        .flatMap(ledger::recording)
                        .orElse(null));
    }

    private static Optional<String> objection(TrustAnchor anchor, Optional<OnChainCall> call) {
        if (call.isEmpty()) {
            return Optional.of("no contract checks proofs of the system " + anchor.proofSystem());
        }
        return anchor.publicSignals().stream()
                .filter(signal -> signal.kind() == SignalClass.PERSONAL)
                .map(PublicSignal::name)
                .findFirst()
                .map(name ->
                        "the public signal '" + name + "' is personal, and a chain does not forget; propose a circuit"
                                + " that hides it behind a commitment");
    }

    private Word statement(LoggedReceipt receipt, OnChainCall call) {
        Acknowledgement logged = transparency.acknowledged(receipt.id()).orElseThrow();
        return ledger.record(
                logged.log(),
                logged.leafHash(),
                call.key().words(),
                call.proof(),
                call.inputs().toArray(BigInteger[]::new),
                call.key().classes());
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
