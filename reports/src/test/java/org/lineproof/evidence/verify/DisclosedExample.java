package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.decision.DisclosedDecision;
import org.lineproof.evidence.decision.DisclosedDecision.Head;
import org.lineproof.evidence.decision.DisclosedDecision.Place;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwt;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.PinnedSigner;
import org.lineproof.evidence.proof.Anchors;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.groth16.Groth16Fixture;
import org.lineproof.evidence.statement.InferenceStatement;

/**
 * Three proved decisions of the hospital, of which one is disclosed: the receipts carry the Groth16 proofs that
 * {@code fixtures/groth16/claim} holds, and the audit log the registration of their model.
 */
final class DisclosedExample {
    static final Place DECISION = new Place(Example.SYSTEM, 1);
    static final Place MODEL = new Place(Example.AUDIT, 0);
    static final Set<String> USUAL = Set.of(
            "modelDigest",
            "modelVersion",
            "decisionId",
            "decisionSalt",
            "time",
            "outputClass",
            "inputCommitment",
            "proof");

    private static final Instant MINUTE = Instant.parse("2026-11-22T15:15:00Z");
    private static final List<String> CLASSES = List.of("fast-track", "standard", "clinical-review");

    private final SecureRandom random = new SeededRandom(11);
    private final JwsSigner modelKey = new JwsSigner(ExampleLog.seed(0));
    private final List<BundledContent> receipts = new ArrayList<>();
    private final BundledContent registration;
    private final ExampleLog system;
    private final ExampleLog audit;

    DisclosedExample() {
        this("claim-0009");
    }

    /** The disclosed decision carries the points of the proof of this claim, of whatever it is. */
    DisclosedExample(String proved) {
        List<Disclosure> model = fields(JsonNodeFactory.instance
                .objectNode()
                .put("name", "triage")
                .put("version", "1.4.0")
                .put("digest", Example.MODEL)
                .put("declaredBy", "officer"));
        Entry registered = entry("model", "registry", 0, model, List.of());
        audit = new ExampleLog(ExampleLog.signer(Example.AUDIT, 2), List.of(registered, registered));
        registration = new BundledContent(
                        MODEL.origin(), MODEL.index(), digests(model), model, null, SignedBy.NONE, null)
                .masked(Set.of("name", "version", "digest"));
        List<Entry> entries = new ArrayList<>();
        for (String claim : List.of("claim-0001", "claim-0009", "claim-0002")) {
            boolean disclosed = entries.size() == DECISION.index();
            entries.add(receipt(
                    new Groth16Fixture("claim", claim),
                    new Groth16Fixture("claim", disclosed ? proved : claim).proof(),
                    registered));
        }
        system = new ExampleLog(ExampleLog.signer(Example.SYSTEM, 1), entries);
    }

    /** What the hospital keeps of the disclosed decision. */
    static JsonNode kept() {
        return new Groth16Fixture("claim", "claim-0009").kept();
    }

    static TrustAnchor anchor() {
        List<PublicSignal> signals = new ArrayList<>(Anchors.signals());
        String model =
                new Groth16Fixture("claim", "claim-0009").publicSignals().get(1).asText();
        signals.set(1, Anchors.signal(1, "modelHash", SignalClass.CONSTANT, model, Optional.empty()));
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", Groth16Fixture.key("claim"));
        return new TrustAnchor(
                "claim-triage-circuit",
                1,
                Example.MODEL,
                "groth16-bn254",
                parameters,
                signals,
                new SetUp(SetUp.Kind.SINGLE_PARTY, "the hospital's laboratory"),
                Anchors.FROM,
                null);
    }

    DisclosedDecision document() {
        return new DisclosedDecision(
                "3f5c0f3e-6f0f-4f57-9d0a-000000000001",
                "insurer",
                "review of claim-0009",
                DECISION,
                MODEL,
                List.of(head(system), head(audit)),
                List.of(anchor()));
    }

    /** The bundle with these fields of the decision. */
    EvidenceBundle bundle(Collection<String> shown) {
        return bundle(document(), receipts.get(1).masked(shown));
    }

    /** The bundle with this document and this content of the decision. */
    EvidenceBundle bundle(DisclosedDecision document, BundledContent content) {
        BundledAnchor anchored = Example.anchor(
                system.entries().size(), system.root(system.entries().size()).base64(), Example.CHAIN);
        return new EvidenceBundle(
                new BundleDocument(BundleDocument.Kind.DISCLOSURE, document.bytes()),
                Optional.empty(),
                List.of(only(system, DECISION), only(audit, MODEL)),
                List.of(content, registration),
                List.of(anchored),
                List.of(),
                List.of());
    }

    byte[] zip(Collection<String> shown) {
        return Example.zip(bundle(shown));
    }

    PinFile pins(TrustAnchor... anchors) {
        return new PinFile(
                List.of(pinned(system), pinned(audit)),
                List.of(Example.REPORT_KEY.key()),
                List.of(new PinnedSigner("claim-triage", Example.MODEL, modelKey.key())),
                List.of(new PinnedChain(Example.CHAIN, null, List.of())),
                List.of(),
                List.of(),
                0,
                List.of(anchors));
    }

    private static PinnedLog pinned(ExampleLog log) {
        return new PinnedLog(
                log.signer().key().name(), List.of(PinnedKey.always(log.signer().key())));
    }

    private static Head head(ExampleLog log) {
        int size = log.entries().size();
        return new Head(log.signer().key().name(), size, log.root(size));
    }

    private static BundledLog only(ExampleLog log, Place place) {
        BundledLog whole = log.bundled(log.entries().size());
        return new BundledLog(
                whole.origin(),
                whole.tenant(),
                whole.firstKey(),
                whole.size(),
                whole.checkpoint(),
                null,
                List.of(whole.at(place.index()).orElseThrow()));
    }

    private Entry receipt(Groth16Fixture claim, JsonNode points, Entry registered) {
        JsonNode kept = claim.kept();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", Example.MODEL).put("modelVersion", "triage@1.4.0");
        fields.put("decisionId", kept.get("decisionId").asText())
                .put("decisionSalt", kept.get("decisionSalt").asText());
        fields.put("time", "2026-11-22T15:14:00Z").put("confidence", 0.91).put("unit", "claims-centre-2");
        fields.put("outputClass", CLASSES.get(kept.get("class").asInt()));
        fields.put(
                "inputCommitment",
                "poseidon-bn254:" + claim.publicSignals().get(2).asText());
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        proof.put("system", "groth16-bn254").put("anchor", anchor().id());
        proof.put("decision", kept.get("decision").asText()).set("proof", points);
        proof.set("publicSignals", claim.publicSignals());
        fields.set("proof", proof);
        long sequence = kept.get("sequence").asLong();
        InferenceStatement coordinates = new InferenceStatement(
                "triage-gateway", "claim-triage", 0, sequence, JsonNodeFactory.instance.objectNode());
        SdJwt token = new SdJwtIssuer(modelKey, random)
                .issue(InferenceStatement.SD_JWT_TYPE, coordinates.clearClaims(), fields);
        receipts.add(new BundledContent(
                Example.SYSTEM,
                receipts.size(),
                List.copyOf(token.digests()),
                token.disclosures(),
                token.issuer().token(),
                SignedBy.PRODUCER,
                null));
        return entry(
                "inference",
                "triage-gateway",
                sequence,
                token.disclosures(),
                List.of(new EntryReference(Example.AUDIT, registered.leafHash())));
    }

    private Entry entry(
            String type, String producer, long sequence, List<Disclosure> fields, List<EntryReference> references) {
        return new Entry(
                type,
                "claim-triage",
                producer,
                0,
                sequence,
                MINUTE,
                ContentRoot.of(digests(fields)),
                RawCommitment.of(Salt.random(random), "raw".getBytes(StandardCharsets.US_ASCII)),
                references);
    }

    private List<Disclosure> fields(ObjectNode members) {
        return members.properties().stream()
                .map(member -> Disclosure.of(Salt.random(random), member.getKey(), member.getValue()))
                .toList();
    }

    private static List<org.lineproof.evidence.digest.Hash> digests(List<Disclosure> fields) {
        return fields.stream().map(Disclosure::digest).toList();
    }
}
