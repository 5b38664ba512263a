package org.lineproof.evidence.check.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.BundleDocument.Kind;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.binding.ProofClass;

/**
 * What the report counts as proved is proved: each {@code evidence} of {@code report.json} that says so names entries whose
 * proofs give this class here, too. A report that counts more than the verifier finds fails, whatever the reason: either the
 * report was made wrong, or what it was made of was changed.
 */
public final class CountedProofs {
    private static final String SUBJECT = "proofs that the report counts";

    private final EvidenceBundle bundle;
    private final JudgedProofs proofs;
    private final Map<String, Set<Long>> whole = new HashMap<>();
    private long counted;
    private long undecided;
    private String firstUndecided = "";

    /** @param proofs what came of those that the bundle shows */
    public CountedProofs(EvidenceBundle bundle, JudgedProofs proofs) {
        this.bundle = bundle;
        this.proofs = proofs;
        for (BundledContent content : bundle.contents()) {
            if (content.digests().size() == content.disclosures().size()) {
                whole.computeIfAbsent(content.origin(), none -> new HashSet<>()).add(content.index());
            }
        }
    }

    /** The step, after the references were resolved; none when the report counts nothing as proved. */
    public Optional<Step> run() {
        if (bundle.document().kind() != Kind.REPORT) {
            return Optional.empty();
        }
        try {
            ObjectNode report = StrictJson.object(bundle.document().json(), Archive.MAX_BYTES);
            walk(report, "");
            bundle.document().attachedRows(report, this::walk);
        } catch (MalformedJson e) {
            return Optional.of(step(Outcome.FAILED, "report.json " + e.getMessage()));
        }
        if (undecided > 0) {
            return Optional.of(step(
                    Outcome.INDETERMINATE,
                    counted + " found again; " + undecided + " not decided here, first " + firstUndecided));
        }
        return counted == 0
                ? Optional.empty()
                : Optional.of(
                        step(Outcome.PASSED, counted + " found again, each with the class that the report shows"));
    }

    private void walk(JsonNode node, String at) throws MalformedJson {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i);
            }
        }
        Optional<ProofClass> claim = claim(node.path("evidence").asText());
        if (node.isObject() && claim.isPresent()) {
            for (JsonNode reference : Members.of(node, at).list("references")) {
                resolve(claim.get(), Members.of(reference, at + "/references"));
            }
        }
        for (var member : node.properties()) {
            walk(member.getValue(), at + "/" + member.getKey());
        }
    }

    private static Optional<ProofClass> claim(String words) {
        return Arrays.stream(ProofClass.values())
                .filter(proved -> proved.words().equals(words))
                .findFirst();
    }

    private void resolve(ProofClass claim, Members reference) throws MalformedJson {
        if (reference.has("size")) {
            // A log without entries; that it is one is checked with all references.
            return;
        }
        String origin = reference.text("origin");
        long last = reference.integer("last", 0);
        for (long index = reference.integer("first", 0); index <= last; index++) {
            Optional<JudgedProof> shown = proofs.at(origin, index);
            String entry = origin + " entry " + index;
            if (shown.isEmpty() ? !isWhole(origin, index) : shown.get().open() || !proofs.pinned()) {
                undecided++;
                if (firstUndecided.isEmpty()) {
                    firstUndecided = entry + (shown.isEmpty() ? ", whose proof is not shown" : "");
                }
            } else if (shown.flatMap(JudgedProof::proved).equals(Optional.of(claim))) {
                counted++;
            } else {
                throw reference.refusal(
                        "",
                        "counts " + entry + " as " + claim.words() + ", but "
                                + shown.map(CountedProofs::worth).orElse("it carries no proof"));
            }
        }
    }

    private static String worth(JudgedProof proof) {
        return proof.holds()
                ? "its proof is of the system " + proof.system()
                : "its proof does not hold: " + proof.finding().words();
    }

    /** Whether every field of the entry is shown. */
    private boolean isWhole(String origin, long index) {
        return whole.getOrDefault(origin, Set.of()).contains(index);
    }

    private static Step step(Outcome outcome, String reason) {
        return new Step(SUBJECT, outcome, reason, false);
    }
}
