package org.lineproof.evidence.proof.binding;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.entry.SaltedDecision;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.PublicSignal.FieldBinding;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;

/** Whether what was proved is what the receipt says: constants, fields and the decision, signal by signal. */
final class SignalCheck {
    private final StatedReceipt receipt;
    private final ReceiptProof proof;
    private final TrustAnchor anchor;

    SignalCheck(StatedReceipt receipt, ReceiptProof proof, TrustAnchor anchor) {
        this.receipt = receipt;
        this.proof = proof;
        this.anchor = anchor;
    }

    /** A finding for a proof that holds; what is wrong outright comes before what is only missing. */
    ProofFinding finding(ProvedStatement proved) {
        List<String> values = proved.publicSignals();
        List<PublicSignal> schema = anchor.publicSignals();
        if (values.size() != schema.size()) {
            return other(
                    proved,
                    new ProofVerdict.Invalid("publicSignals: the trust anchor knows " + schema.size()
                            + " public signals, the proof has " + values.size()));
        }
        Optional<ProofVerdict> missing = Optional.empty();
        for (PublicSignal signal : schema) {
            Optional<ProofVerdict> objection = objection(signal, values.get(signal.index()));
            if (objection.isPresent() && objection.get() instanceof ProofVerdict.Invalid) {
                return other(proved, objection.get());
            }
            missing = missing.or(() -> objection);
        }
        return missing.map(verdict -> other(proved, verdict)).orElseGet(() -> ProofFinding.valid(proved, bound()));
    }

    private static ProofFinding other(ProvedStatement proved, ProofVerdict verdict) {
        return ProofFinding.of(verdict, Optional.of(proved));
    }

    private Optional<ProofVerdict> objection(PublicSignal signal, String value) {
        try {
            signal.type().requireCanonical(value);
        } catch (IllegalArgumentException e) {
            return invalid("publicSignals[" + signal.index() + "]: " + e.getMessage());
        }
        if (signal.kind() == SignalClass.CONTEXT) {
            return contextObjection(signal, value);
        }
        if (signal.value() != null && !signal.value().equals(value)) {
            return invalid("publicSignals[" + signal.index() + "]: '" + signal.name()
                    + "' is another constant than the trust anchor's");
        }
        return signal.binding().flatMap(binding -> fieldObjection(signal, binding, value));
    }

    private Optional<ProofVerdict> fieldObjection(PublicSignal signal, FieldBinding binding, String value) {
        String field = binding.field().field();
        Optional<String> stated = receipt.value(binding.field());
        if (stated.isEmpty()) {
            return indeterminate(field + " is withheld: the proof says something about it that cannot be compared");
        }
        return proved(signal, binding, value).equals(stated)
                ? Optional.empty()
                : invalid(field + ": the proof is about another value than the receipt states");
    }

    /** The field's value that the signal stands for, empty when the signal stands for none. */
    private static Optional<String> proved(PublicSignal signal, FieldBinding binding, String value) {
        boolean plain = binding.labels().isEmpty() && signal.kind() != SignalClass.OUTPUT_CLASS && !signal.signed();
        if (plain) {
            return Optional.of(binding.prefix() + value);
        }
        BigInteger number = signal.type().number(value, signal.signed());
        if (binding.labels().isEmpty()) {
            return Optional.of(binding.prefix() + number);
        }
        boolean labelled = number.signum() >= 0
                && number.compareTo(BigInteger.valueOf(binding.labels().size())) < 0;
        return labelled ? Optional.of(binding.labels().get(number.intValue())) : Optional.empty();
    }

    private Optional<ProofVerdict> contextObjection(PublicSignal signal, String value) {
        Optional<SaltedDecision> opened = receipt.openedDecision();
        if (opened.isPresent() && proof.decision().isPresent() && !opened.equals(proof.decision())) {
            return invalid("proof.decision: is not what decisionId and decisionSalt give");
        }
        Optional<SaltedDecision> decision = opened.or(proof::decision);
        if (decision.isEmpty()) {
            return indeterminate("decisionSalt: is needed to see for which decision the proof was made; send it, or"
                    + " proof.decision, with the receipt");
        }
        BigInteger due = receipt.context(decision.get()).value();
        return signal.type().number(value, false).equals(due)
                ? Optional.empty()
                : invalid(
                        "filed for another decision: the proof's context signal is not that of this receipt's decision,"
                                + " producer, number, system and organisation");
    }

    private Bound bound() {
        if (anchor.context().isEmpty()) {
            return Bound.TO_NOTHING;
        }
        return receipt.openedDecision().isPresent() ? Bound.TO_DECISION : Bound.TO_NUMBER;
    }

    private static Optional<ProofVerdict> invalid(String reason) {
        return Optional.of(new ProofVerdict.Invalid(reason));
    }

    private static Optional<ProofVerdict> indeterminate(String reason) {
        return Optional.of(new ProofVerdict.Indeterminate(reason));
    }
}
