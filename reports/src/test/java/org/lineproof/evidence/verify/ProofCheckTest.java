package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.check.proof.ProofCheck;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Context;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.SaltedDecision;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.SignedSignals;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofSystems;

/** Proofs in a bundle, under the trust anchors of a pin file. */
class ProofCheckTest {
    private static final String SALT = "5a".repeat(32);
    private static final TrustAnchor ANCHOR = Anchors.anchor();
    private static final ProofSystems SYSTEMS = new ProofSystems(List.of(new SignedSignals()));
    private static final Set<String> BESIDE_THE_DECISION =
            Set.of("modelDigest", "time", "outputClass", "inputCommitment", "proof");

    private final SecureRandom random = new SeededRandom(7);
    private final List<Entry> entries = new ArrayList<>();
    private final List<BundledContent> contents = new ArrayList<>();

    @Test
    void proofsThatHoldAreCountedByWhatTheyAreBoundTo() {
        add(Example.SYSTEM, 1, "standard", "claim-1");
        add(Example.SYSTEM, 2, "standard", "claim-2");
        contents.set(1, contents.get(1).masked(BESIDE_THE_DECISION));
        Step step = step(pins(ANCHOR));
        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertTrue(
                step.reason().startsWith("1 hold under a pinned trust anchor, bound to this decision; 1 hold under a"),
                step.reason());
    }

    @Test
    void withoutTheAnchorAmongThePinsNothingIsDecided() {
        add(Example.SYSTEM, 1, "standard", "claim-1");
        for (PinFile pins : new PinFile[] {null, pins()}) {
            Step step = step(pins);
            assertEquals(Outcome.INDETERMINATE, step.outcome());
            assertFalse(step.root());
            assertTrue(step.reason().contains(ANCHOR.id()), step.reason());
        }
    }

    @Test
    void aProofThatSaysSomethingElseIsNamedByItsEntry() {
        add(Example.SYSTEM, 1, "standard", "claim-1");
        add(Example.SYSTEM, 2, "fast-track", "claim-2");
        List<Step> steps = steps(pins(ANCHOR));
        assertEquals(
                List.of(Outcome.PASSED, Outcome.NOT_COUNTED),
                steps.stream().map(Step::outcome).toList());
        assertEquals("proof of " + Example.SYSTEM + " entry 1", steps.get(1).subject());
        assertTrue(steps.get(1).reason().startsWith("outputClass"), steps.get(1).reason());
        assertTrue(
                steps.get(1).reason().endsWith("the receipt counts as SIGNED, as if it carried no proof"),
                steps.get(1).reason());
    }

    @Test
    void theOrganisationIsThatOfTheLog() {
        add("lineproof.local/other/system/claim-triage", 1, "standard", "claim-1");
        Step step = step(pins(ANCHOR));
        assertEquals(Outcome.NOT_COUNTED, step.outcome());
        assertTrue(step.reason().contains("filed for another decision"), step.reason());
    }

    @Test
    void ofManyThatDoNotHoldTheFirstHundredAreNamed() {
        for (int sequence = 1; sequence <= 103; sequence++) {
            add(Example.SYSTEM, sequence, "fast-track", "claim-1");
        }
        List<Step> steps = steps(pins(ANCHOR));
        assertEquals(101, steps.size());
        assertEquals("3 more do not hold", steps.get(100).reason());
    }

    @Test
    void aProofCountsInTheLogOfItsSystemOnly() {
        add("lineproof.local/demo/system/another", 1, "standard", "claim-1");
        assertTrue(step(pins(ANCHOR)).reason().contains("in the log of an AI system only"));
    }

    @Test
    void aWithheldProofIsNoStep() {
        add(Example.SYSTEM, 1, "standard", "claim-1");
        contents.set(0, contents.get(0).masked(Set.of("outputClass")));
        assertEquals(List.of(), steps(pins(ANCHOR)));
    }

    @Test
    void ofOneStatementShownTwiceTheFirstCounts() {
        add(Example.SYSTEM, 1, "standard", "claim-1");
        add(Example.SYSTEM, 1, "standard", "claim-1");
        List<Step> steps = steps(pins(ANCHOR));
        assertTrue(steps.get(0).reason().startsWith("1 hold"), steps.get(0).reason());
        assertTrue(steps.get(1).subject().endsWith("entry 1"), steps.get(1).subject());
        assertTrue(steps.get(1).reason().contains("proved twice"), steps.get(1).reason());
    }

    private Step step(@Nullable PinFile pins) {
        return steps(pins).get(0);
    }

    private List<Step> steps(@Nullable PinFile pins) {
        return ProofCheck.steps(new ProofCheck(bundle(), pins, SYSTEMS).run(), content -> "SIGNED");
    }

    private static PinFile pins(TrustAnchor... anchors) {
        return new PinFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of(anchors));
    }

    private EvidenceBundle bundle() {
        String origin = contents.get(0).origin();
        ExampleLog log = new ExampleLog(ExampleLog.signer(origin, 1), entries);
        return new EvidenceBundle(
                BundleDocument.report("{}".getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                List.of(log.bundled(entries.size())),
                contents,
                List.of(),
                List.of(),
                List.of());
    }

    /** A receipt whose proof says "standard", for the organisation demo. */
    private void add(String origin, long sequence, String outputClass, String decision) {
        SaltedDecision salted = SaltedDecision.of(new Salt(HexFormat.of().parseHex(SALT)), decision);
        String context = new Context("demo", "claim-triage", "gateway", salted, sequence)
                .value()
                .toString();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", Anchors.MODEL).put("time", "2026-11-22T15:14:00Z");
        fields.put("decisionId", decision).put("decisionSalt", SALT);
        fields.put("outputClass", outputClass).put("inputCommitment", "poseidon-bn254:77");
        ObjectNode proof = SignedSignals.proof(Anchors.SIGNER, List.of("1", "11823021246002895", "77", context));
        proof.put("system", SignedSignals.NAME).put("anchor", ANCHOR.id());
        fields.set("proof", proof.put("decision", salted.hash().hex()));
        List<Disclosure> disclosures = fields.properties().stream()
                .map(field -> Disclosure.of(Salt.random(random), field.getKey(), field.getValue()))
                .toList();
        contents.add(new BundledContent(
                origin,
                entries.size(),
                disclosures.stream().map(Disclosure::digest).toList(),
                disclosures,
                null,
                SignedBy.CHECKED_BY_US,
                null));
        entries.add(new Entry(
                "inference",
                "claim-triage",
                "gateway",
                0,
                sequence,
                Instant.parse("2026-11-22T15:15:00Z"),
                ContentRoot.of(disclosures.stream().map(Disclosure::digest).toList()),
                RawCommitment.of(Salt.random(random), new byte[0]),
                List.of()));
    }
}
