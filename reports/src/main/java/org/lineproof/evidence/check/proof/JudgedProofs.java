package org.lineproof.evidence.check.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofClass;
import org.lineproof.evidence.proof.binding.ProofFinding;
import org.lineproof.evidence.statement.ReceiptField;

/** The proofs that a bundle shows, in its order, and what came of each. */
public final class JudgedProofs {
    private static final String DECLARED = "DECLARED";
    private static final String SIGNED = "SIGNED";

    private final List<JudgedProof> all;
    private final Function<String, Optional<TrustAnchor>> anchors;
    private final boolean pinned;
    private final Map<Place, JudgedProof> byPlace;

    /** Where a content stands. */
    private record Place(String origin, long index) {
        static Place of(BundledContent content) {
            return new Place(content.origin(), content.index());
        }
    }

    /**
     * @param anchors those that the proofs were checked with
     * @param pinned whether these came from outside the bundle
     */
    JudgedProofs(List<JudgedProof> all, Function<String, Optional<TrustAnchor>> anchors, boolean pinned) {
        this.all = List.copyOf(all);
        this.anchors = anchors;
        this.pinned = pinned;
        // One content an entry: what a bundle repeats was refused before.
        this.byPlace = all.stream()
                .collect(
                        Collectors.toMap(proof -> Place.of(proof.content()), Function.identity(), (one, other) -> one));
    }

    List<JudgedProof> all() {
        return all;
    }

    /** Those that do not hold, or not for their receipt. */
    List<JudgedProof> refused() {
        return all.stream().filter(proof -> !proof.holds() && !proof.open()).toList();
    }

    /** Whether the trust anchors came from outside the bundle: no receipt is proved without. */
    public boolean pinned() {
        return pinned;
    }

    /** What came of the proof of one content, empty when it shows none. */
    public Optional<ProofFinding> finding(BundledContent content) {
        return at(content.origin(), content.index()).map(JudgedProof::finding);
    }

    /** The trust anchor that a proof of this bundle names, empty when there is none to check it with. */
    public Optional<TrustAnchor> anchor(String id) {
        return anchors.apply(id);
    }

    Optional<JudgedProof> at(String origin, long index) {
        return Optional.ofNullable(byPlace.get(new Place(origin, index)));
    }

    /**
     * The weakest evidence class of the contents shown; an attestation and a zero-knowledge proof are not comparable, and
     * both are named.
     *
     * @param byStatement the class of a content by its signature alone
     */
    public String weakest(List<BundledContent> contents, Function<BundledContent, String> byStatement) {
        TreeSet<String> classes = contents.stream()
                .map(content -> at(content.origin(), content.index())
                        .filter(proof -> pinned)
                        .flatMap(JudgedProof::proved)
                        .map(ProofClass::name)
                        .orElseGet(() -> byStatement.apply(content)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (classes.isEmpty()) {
            return "none shown";
        }
        return classes.contains(DECLARED) ? DECLARED : classes.contains(SIGNED) ? SIGNED : String.join(" or ", classes);
    }

    static boolean showsProof(BundledContent content) {
        return proof(content).isPresent();
    }

    static String system(BundledContent content) {
        return proof(content).map(proof -> proof.path("system").asText()).orElse("");
    }

    private static Optional<JsonNode> proof(BundledContent content) {
        return content.disclosures().stream()
                .filter(disclosure -> disclosure.name().equals(ReceiptField.PROOF.field()))
                .map(Disclosure::value)
                .findFirst();
    }
}
