package org.lineproof.evidence.check.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.lineproof.evidence.proof.ProofVerdict;
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
 * Each proof shown holds under a pinned trust anchor and says what its receipt says. What cannot be decided is counted; what
 * does not hold fails, though the bundle may be a faithful record of it: nobody is to rely on such a receipt as proved.
 */
public final class ProofCheck {
    private static final String SUBJECT = "proofs";
    private static final String INFERENCE = "inference";
    private static final String BROUGHT = "trust anchor that the bundle brings itself, which is its own word";

    private final EvidenceBundle bundle;
    private final ProofEvaluation evaluation;
    private final Function<String, Optional<TrustAnchor>> anchors;
    private final boolean pinned;
    private final Map<String, ProofFinding> findings = new ConcurrentHashMap<>();

    /** What came of one proof, and where it stands. */
    private record Judged(String at, ProofFinding finding) {}

    public ProofCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this(bundle, pins, ProofSystems.all());
    }

    /** As above, with other proof systems than all that are known. */
    public ProofCheck(EvidenceBundle bundle, @Nullable PinFile pins, ProofSystems systems) {
        this.bundle = bundle;
        this.pinned = pins != null;
        this.anchors = pins == null ? brought(bundle) : pins::trustAnchor;
        this.evaluation = new ProofEvaluation(systems, anchors);
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

    /** The step about all proofs shown, after the contents and the statements were checked; none when none is shown. */
    public Optional<Step> run() {
        // Pairings take far longer than anything else in a verification, and do not depend on one another.
        List<Judged> judged = bundle.contents().parallelStream()
                .filter(ProofCheck::showsProof)
                .map(this::judged)
                .peek(proof -> findings.put(proof.at(), proof.finding()))
                .toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        Set<Hash> proved = new HashSet<>();
        for (Judged proof : judged) {
            ProofVerdict verdict = proof.finding().verdict();
            if (verdict instanceof ProofVerdict.Invalid) {
                return Optional.of(step(Outcome.FAILED, proof.at() + ": " + verdict.reason()));
            }
            boolean valid = verdict instanceof ProofVerdict.Valid;
            if (valid
                    && !proof.finding()
                            .statement()
                            .map(ProvedStatement::digest)
                            .map(proved::add)
                            .orElseThrow()) {
                return Optional.of(step(
                        Outcome.FAILED, proof.at() + ": filed for another decision: the statement is proved twice"));
            }
        }
        return Optional.of(verdict(judged));
    }

    /** What came of the proof of one content, empty when it shows none; call it after {@link #run}. */
    public Optional<ProofFinding> finding(BundledContent content) {
        return Optional.ofNullable(findings.get(at(content)));
    }

    /** The trust anchor that a proof of this bundle names, empty when there is none to check it with. */
    public Optional<TrustAnchor> anchor(String id) {
        return anchors.apply(id);
    }

    private Step verdict(List<Judged> judged) {
        List<String> words = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            long count = judged.stream()
                    .filter(proof -> proof.finding().bound().equals(Optional.of(bound)))
                    .count();
            if (count > 0) {
                words.add(count + " hold under a " + (pinned ? "pinned trust anchor" : BROUGHT) + ", " + bound.words());
            }
        }
        List<Judged> open = judged.stream()
                .filter(proof -> proof.finding().verdict() instanceof ProofVerdict.Indeterminate)
                .toList();
        if (open.isEmpty()) {
            return step(pinned ? Outcome.PASSED : Outcome.INDETERMINATE, String.join("; ", words));
        }
        words.add(open.size() + " not decided, first " + open.get(0).at() + ": "
                + open.get(0).finding().words());
        return step(Outcome.INDETERMINATE, String.join("; ", words));
    }

    private static boolean showsProof(BundledContent content) {
        return content.disclosures().stream()
                .anyMatch(disclosure -> disclosure.name().equals(ReceiptField.PROOF.field()));
    }

    private static String at(BundledContent content) {
        return content.origin() + " entry " + content.index();
    }

    private Judged judged(BundledContent content) {
        String at = at(content);
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
                return new Judged(at, invalid(disclosure.name() + ": is not of the form of a receipt's field"));
            }
            fields.set(disclosure.name(), disclosure.value());
        }
        if (tenant.isEmpty()) {
            return new Judged(at, invalid("a proof counts in the log of an AI system only"));
        }
        return new Judged(
                at,
                evaluation.of(new StatedReceipt(
                        tenant.get(),
                        statement(
                                entry.orElseThrow(), String.valueOf(entry.get().system()), fields))));
    }

    private static InferenceStatement statement(Entry entry, String system, ObjectNode fields) {
        return new InferenceStatement(entry.producer(), system, entry.epoch(), entry.sequence(), fields);
    }

    private static ProofFinding invalid(String reason) {
        return new ProofFinding(new ProofVerdict.Invalid(reason), Optional.empty(), Optional.empty());
    }

    private static Step step(Outcome outcome, String reason) {
        return new Step(SUBJECT, outcome, reason, false);
    }
}
