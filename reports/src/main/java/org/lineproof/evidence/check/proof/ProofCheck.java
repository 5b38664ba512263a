package org.lineproof.evidence.check.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundleDocument.Kind;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.decision.DisclosedDecision;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.evidence.proof.binding.ProofEvaluation;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.proof.binding.ProofSystems;
import org.lineproof.evidence.proof.binding.StatedReceipt;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * What each proof shown is worth under the pinned trust anchors, for the receipt that carries it. A proof that does not hold
 * is named with its receipt, which then counts by its signature alone: the bundle may well be the faithful record of it.
 */
public final class ProofCheck {
    private static final String SUBJECT = "proofs";
    private static final String INFERENCE = "inference";
    private static final String BROUGHT = "trust anchor that the bundle brings itself, which is its own word";
    private static final int NAMED = 100;

    private final EvidenceBundle bundle;
    private final ProofEvaluation evaluation;
    private final boolean pinned;

    public ProofCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this(bundle, pins, ProofSystems.all());
    }

    /** As above, with other proof systems than all that are known. */
    public ProofCheck(EvidenceBundle bundle, @Nullable PinFile pins, ProofSystems systems) {
        this.bundle = bundle;
        this.pinned = pins != null;
        this.evaluation = new ProofEvaluation(systems, pins == null ? brought(bundle) : pins::trustAnchor);
    }

    /** Without a pin file a disclosure's own anchors show at least whether it is consistent. */
    private static Function<String, Optional<TrustAnchor>> brought(EvidenceBundle bundle) {
        try {
            return bundle.document().kind() == Kind.DISCLOSURE
                    ? DisclosedDecision.parse(bundle.document().json())::trustAnchor
                    : id -> Optional.empty();
        } catch (MalformedJson e) {
            return id -> Optional.empty();
        }
    }

    /** Verifies all proofs shown, after the contents and the statements were checked. */
    public JudgedProofs run() {
        // Pairings take far longer than anything else in a verification, and do not depend on one another.
        List<JudgedProof> judged = bundle.contents().parallelStream()
                .filter(JudgedProofs::showsProof)
                .map(content -> new JudgedProof(content, JudgedProofs.system(content), finding(content)))
                .toList();
        Set<Hash> proved = new HashSet<>();
        return new JudgedProofs(
                judged.stream()
                        .map(proof -> proof.holds() && !proved.add(statement(proof))
                                ? proof.refused("filed for another decision: the statement is proved twice")
                                : proof)
                        .toList(),
                evaluation.anchors(),
                pinned);
    }

    /**
     * The steps about all proofs shown; none when none is shown.
     *
     * @param byStatement the evidence class of a receipt by its signature alone
     */
    public static List<Step> steps(JudgedProofs proofs, Function<BundledContent, String> byStatement) {
        List<Step> steps = new ArrayList<>();
        String words = held(proofs);
        List<JudgedProof> open = proofs.all().stream().filter(JudgedProof::open).toList();
        if (!open.isEmpty()) {
            steps.add(step(
                    SUBJECT,
                    Outcome.INDETERMINATE,
                    (words.isEmpty() ? "" : words + "; ") + open.size() + " not decided, first "
                            + open.get(0).at() + ": " + open.get(0).finding().words()));
        } else if (!words.isEmpty()) {
            steps.add(step(SUBJECT, proofs.pinned() ? Outcome.PASSED : Outcome.INDETERMINATE, words));
        }
        List<JudgedProof> refused = proofs.refused();
        refused.stream()
                .limit(NAMED)
                .map(proof -> step(
                        "proof of " + proof.at(),
                        Outcome.NOT_COUNTED,
                        proof.finding().words() + "; the receipt counts as " + byStatement.apply(proof.content())
                                + ", as if it carried no proof"))
                .forEach(steps::add);
        if (refused.size() > NAMED) {
            steps.add(step(SUBJECT, Outcome.NOT_COUNTED, refused.size() - NAMED + " more do not hold"));
        }
        return steps;
    }

    private static String held(JudgedProofs proofs) {
        List<String> words = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            long count = proofs.all().stream()
                    .filter(proof -> proof.finding().bound().equals(Optional.of(bound)))
                    .count();
            if (count > 0) {
                words.add(count + " hold under a " + (proofs.pinned() ? "pinned trust anchor" : BROUGHT) + ", "
                        + bound.words());
            }
        }
        return String.join("; ", words);
    }

    private static Hash statement(JudgedProof proof) {
        return proof.finding().statement().map(ProvedStatement::digest).orElseThrow();
    }

    private ProofFinding finding(BundledContent content) {
        Optional<Entry> entry = bundle.log(content.origin())
                .flatMap(log -> log.at(content.index()))
                .map(BundledEntry::entry)
                .filter(found -> found.type().equals(INFERENCE));
        Optional<String> tenant =
                entry.flatMap(found -> StatedReceipt.tenantOf(content.origin(), String.valueOf(found.system())));
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Disclosure disclosure : content.disclosures()) {
            Optional<ReceiptField> field = ReceiptField.of(disclosure.name());
            if (field.isEmpty() || !field.get().accepts(disclosure.value())) {
                return ProofFinding.invalid(disclosure.name() + ": is not of the form of a receipt's field");
            }
            fields.set(disclosure.name(), disclosure.value());
        }
        if (tenant.isEmpty()) {
            return ProofFinding.invalid("a proof counts in the log of an AI system only");
        }
        return evaluation.of(new StatedReceipt(
                tenant.get(),
                statement(entry.orElseThrow(), String.valueOf(entry.get().system()), fields)));
    }

    private static InferenceStatement statement(Entry entry, String system, ObjectNode fields) {
        return new InferenceStatement(entry.producer(), system, entry.epoch(), entry.sequence(), fields);
    }

    private static Step step(String subject, Outcome outcome, String reason) {
        return new Step(subject, outcome, reason, false);
    }
}
