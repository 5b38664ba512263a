package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProvedClaims;
import org.lineproof.evidence.statement.InferenceStatement;

/** A bundle of receipts with the demonstration's proofs, and a report over them; written, read and verified as a file. */
final class ProvedBundle {
    static final String LOG = Example.SYSTEM;

    private static final Instant MINUTE = Instant.parse("2026-11-26T11:01:00Z");

    private final SecureRandom random = new SeededRandom(11);
    private final List<Entry> entries = new ArrayList<>();
    private final List<BundledContent> contents = new ArrayList<>();
    private final ObjectNode report = JsonNodeFactory.instance.objectNode();
    private List<TrustAnchor> anchors = List.of(ProvedClaims.ANCHOR);

    /** Adds the receipt of a claim with the proof of this fixture, null for none. */
    ProvedBundle receipt(int claim, @Nullable String proof) {
        InferenceStatement statement = ProvedClaims.receipt(claim, proof == null ? "claim-0001" : proof);
        ObjectNode fields = statement.fields().deepCopy();
        if (proof == null) {
            fields.remove("proof");
        }
        List<Disclosure> disclosures = fields.properties().stream()
                .map(field -> Disclosure.of(Salt.random(random), field.getKey(), field.getValue()))
                .toList();
        var digests = disclosures.stream().map(Disclosure::digest).toList();
        contents.add(new BundledContent(LOG, entries.size(), digests, disclosures, null, SignedBy.CHECKED_BY_US, null));
        entries.add(new Entry(
                "inference",
                statement.system(),
                statement.producer(),
                statement.epoch(),
                statement.sequence(),
                MINUTE,
                ContentRoot.of(digests),
                RawCommitment.of(Salt.random(random), new byte[0]),
                List.of()));
        return this;
    }

    /** The report states something over these entries, with this evidence class in words. */
    ProvedBundle counts(String evidence, long first, long last) {
        report.withArray("sections")
                .addObject()
                .put("evidence", evidence)
                .putArray("references")
                .addObject()
                .put("origin", LOG)
                .put("first", first)
                .put("last", last);
        return this;
    }

    void change(Consumer<ObjectNode> change) {
        change.accept(report);
    }

    void mask(int index, Set<String> shown) {
        contents.set(index, contents.get(index).masked(shown));
    }

    ProvedBundle withoutAnchor() {
        anchors = List.of();
        return this;
    }

    byte[] zip() {
        return Example.zip(new EvidenceBundle(
                BundleDocument.report(CanonicalJson.bytes(report)),
                Optional.empty(),
                List.of(log().bundled(entries.size())),
                contents,
                List.of(),
                List.of(),
                List.of()));
    }

    PinFile pins() {
        return new PinFile(
                List.of(new PinnedLog(
                        LOG, List.of(PinnedKey.always(log().signer().key())))),
                List.of(Example.REPORT_KEY.key()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                anchors);
    }

    Verification verified() throws MalformedJson {
        return OfflineVerification.of(zip(), PinFile.parse(pins().bytes()));
    }

    private ExampleLog log() {
        return new ExampleLog(ExampleLog.signer(LOG, 1), entries);
    }
}
