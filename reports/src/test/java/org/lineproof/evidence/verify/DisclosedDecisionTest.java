package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.decision.DisclosedDecision;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.verify.decision.Conclusion;

/** A decision that the hospital disclosed, as the insurer checks it: with a real proof, under real keys. */
class DisclosedDecisionTest {
    private static final String STATEMENT = "this registered model (triage, version 1.4.0, digest " + Example.MODEL
            + "), on the input committed to as poseidon-bn254:"
            + "21193509400329377962523983000856847900797108270603583307995831056483110922842, for the decision"
            + " claim-0009, gave the class clinical-review.";

    private final DisclosedExample example = new DisclosedExample();

    @TempDir
    Path folder;

    @Test
    void whatIsProvedIsSaidInOneSentence() {
        Verification verification =
                verified(DisclosedExample.USUAL, example.pins(DisclosedExample.anchor()), Verdict.VERIFIED);
        Conclusion conclusion = conclusion(verification);
        assertEquals("Proved: " + STATEMENT, conclusion.shown().get(0));
        assertEquals(
                "The input was committed to at the latest in the minute 2026-11-22T15:15:00Z, when the entry was"
                    + " received by the clock of the log; the producer gives 2026-11-22T15:14:00Z as the time of the"
                    + " decision.",
                conclusion.shown().get(1));
        assertEquals(
                "The proof (groth16-bn254) holds under the trust anchor claim-triage-circuit version 1 of the pin file;"
                        + " bound to this decision.",
                conclusion.shown().get(2));
        assertEquals(
                "8 fields of the decision are shown, 2 are withheld.",
                conclusion.shown().get(5));
    }

    @Test
    void whatIsNotProvedStandsBelow() {
        List<String> open = conclusion(
                        verified(DisclosedExample.USUAL, example.pins(DisclosedExample.anchor()), Verdict.VERIFIED))
                .notProved();
        assertEquals(
                List.of(
                        "That the input is true: whatever was committed to, the model was given.",
                        "That the model is right, or approved for this use.",
                        "That the commitment hides the input: its producer made it, and its salting is unchecked.",
                        "That the model inside the proof is the registered model: the trust anchor declares it"
                                + " (modelHash), and no proof shows it.",
                        "That nobody forged the proof: forgeable by the maker of the key: the set-up was run by the"
                                + " hospital's laboratory alone.",
                        "That the anchor holds against whoever runs the chain: its anchor lies on a development chain,"
                                + " which has no seals.",
                        "That this was the only decision, or that every decision was logged: one entry is shown."),
                open);
    }

    @Test
    void withoutPinsItIsInternallyConsistentOnly() {
        Verification verification = verified(DisclosedExample.USUAL, null, Verdict.INDETERMINATE);
        Conclusion conclusion = conclusion(verification);
        assertEquals(
                "Internally consistent only, and proved if the roots are the right ones: " + STATEMENT,
                conclusion.shown().get(0));
        assertTrue(conclusion.shown().get(2).contains("that the bundle brings itself, by its own word"));
        assertTrue(conclusion.notProved().get(0).contains("internally consistent only"));
        assertTrue(verification.sentence().startsWith("INDETERMINATE, internally consistent only"));
    }

    @Test
    void anAnchorOfTheBundleAloneProvesNothingToWhoeverHasPins() {
        Conclusion conclusion = conclusion(verified(DisclosedExample.USUAL, example.pins(), Verdict.VERIFIED));
        assertEquals(
                "Stated and signed by triage-gateway, not shown to be proved: " + STATEMENT,
                conclusion.shown().get(0));
        assertTrue(conclusion
                .shown()
                .get(2)
                .startsWith("A proof is shown and could not be decided: no trust anchor sha256:"));
    }

    @Test
    void aWithheldIdIsNotNamed() {
        Set<String> shown = new TreeSet<>(DisclosedExample.USUAL);
        shown.removeAll(Set.of("decisionId", "decisionSalt"));
        Verification verification = verified(shown, example.pins(DisclosedExample.anchor()), Verdict.VERIFIED);
        String headline = conclusion(verification).shown().get(0);
        assertTrue(
                headline.startsWith("Proved: ")
                        && headline.contains("for the decision with number 9 of triage-gateway in its epoch 0, whose id"
                                + " is not opened"),
                headline);
        assertFalse(verification.json().toString().contains("claim-0009 "), "the id is nowhere but in the reason");
    }

    @Test
    void aDisclosureWithoutAProofIsAStatement() {
        Conclusion conclusion = conclusion(verified(
                Set.of("modelDigest", "outputClass"), example.pins(DisclosedExample.anchor()), Verdict.VERIFIED));
        assertTrue(
                conclusion.shown().get(0).startsWith("Stated and signed by triage-gateway, not shown to be proved: "));
        assertTrue(conclusion.shown().contains("No proof is shown."));
    }

    @Test
    void aProofThatDoesNotHoldIsToldAndTheDecisionIsAStatement() {
        DisclosedExample wrong = new DisclosedExample("claim-0010");
        Verification verification =
                OfflineVerification.of(wrong.zip(DisclosedExample.USUAL), wrong.pins(DisclosedExample.anchor()));
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertEquals(
                "VERIFIED against the pin file; not counted: proof of " + Example.SYSTEM + " entry 1",
                verification.sentence());
        Conclusion conclusion = conclusion(verification);
        assertTrue(
                conclusion.shown().get(0).startsWith("Stated and signed by triage-gateway, not shown to be proved: "),
                conclusion.shown().get(0));
        assertTrue(
                conclusion.shown().get(2).startsWith("A proof is shown that does not hold: "),
                conclusion.shown().get(2));
    }

    @Test
    void nothingIsConcludedFromABundleThatFails() {
        BundleFiles files = new BundleFiles(example.bundle(DisclosedExample.USUAL), Example.REPORT_KEY);
        files.line(BundleFiles.CONTENTS, 1, line -> line.withArray("digests").remove(0));
        Verification verification = OfflineVerification.of(files.zip(), example.pins(DisclosedExample.anchor()));
        assertEquals(Verdict.FAILED, verification.verdict());
        assertNull(verification.conclusion());
    }

    /** The bundle's readers are told the fields that were chosen, and not one more. */
    @Test
    void whatWasNotChosenIsNotInTheBundle() throws MalformedArchive, MalformedJson {
        Map<String, byte[]> files =
                Archive.parse(example.zip(DisclosedExample.USUAL)).files();
        Set<String> shown = new HashSet<>();
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.append(new String(file.getValue(), StandardCharsets.UTF_8)).append('\n');
        }
        for (String line : new String(files.get("contents.ndjson"), StandardCharsets.UTF_8).split("\n")) {
            ObjectNode content = StrictJson.object(line.getBytes(StandardCharsets.UTF_8), Archive.MAX_BYTES);
            assertFalse(content.has("raw"), "received bytes show every field");
            for (JsonNode encoded : content.get("disclosures")) {
                Disclosure disclosure = Disclosure.parse(encoded.asText());
                shown.add(disclosure.name());
                all.append(disclosure.value()).append('\n');
            }
        }
        Set<String> chosen = new HashSet<>(DisclosedExample.USUAL);
        chosen.addAll(Set.of("name", "version", "digest"));
        assertEquals(chosen, shown);
        assertFalse(all.toString().contains(DisclosedExample.kept().get("salt").asText()), "salt of the input");
        assertFalse(all.toString().contains("78,4,68,39,59,112"), "features");
        assertFalse(all.toString().contains("claims-centre-2") || all.toString().contains("officer"), "not chosen");
    }

    @Test
    void theDocumentIsReadAsItWasWritten() throws MalformedJson {
        DisclosedDecision document = example.document();
        assertEquals(document, DisclosedDecision.parse(document.bytes()));
    }

    /** The browser's verifier has no pairing: it names the jar for the proof, and says the rest in the same words. */
    @Test
    void theVerifierInJavaScriptSaysTheSameButForTheProof() throws IOException, InterruptedException, MalformedJson {
        PinFile pins = example.pins(DisclosedExample.anchor());
        Map<String, ObjectNode> index = new TreeMap<>();
        for (PinFile root : new PinFile[] {pins, null}) {
            BundleCase bundle = new BundleCase(
                    root == null ? "no-pins" : "pinned",
                    example.zip(DisclosedExample.USUAL),
                    root == null ? null : root.bytes(),
                    root == null ? Verdict.INDETERMINATE : Verdict.VERIFIED,
                    "");
            index.put(bundle.name(), SharedSet.write(folder, bundle, SharedSet.verified(bundle)));
        }
        SharedSet.writeExpected(folder, index);

        JsonNode judged = Node.judge(folder);

        for (Map.Entry<String, ObjectNode> bundle : index.entrySet()) {
            JsonNode java = bundle.getValue().path("verification");
            JsonNode script = judged.path(bundle.getKey());
            assertEquals(java.path("verdict"), script.path("verdict"));
            assertEquals(java.at("/conclusion/shown/1"), script.at("/conclusion/shown/1"));
            assertEquals(
                    "Stated and signed by triage-gateway, not shown to be proved: " + STATEMENT,
                    script.at("/conclusion/shown/0").asText());
            assertEquals(
                    "A proof is shown and is not checked here: use lineproof-verify.jar, which tells whether this is"
                            + " proved.",
                    script.at("/conclusion/shown/2").asText());
            Set<String> more = texts(script.at("/conclusion/notProved"));
            more.removeAll(texts(java.at("/conclusion/notProved")));
            assertEquals(Set.of(), more);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private Verification verified(Set<String> shown, @Nullable PinFile pins, Verdict verdict) {
        Verification verification = OfflineVerification.of(example.zip(shown), pins);
        assertEquals(verdict, verification.verdict(), verification::text);
        return verification;
    }

    private static Conclusion conclusion(Verification verification) {
        assertNotNull(verification.conclusion(), verification::text);
        return Objects.requireNonNull(verification.conclusion());
    }
}
