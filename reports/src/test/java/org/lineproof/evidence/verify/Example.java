package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.RawOpening;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwt;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.PinnedSigner;
import org.lineproof.evidence.statement.InferenceStatement;

/**
 * A small installation: five signed receipts in a system's log, three registrations of which two are shown. It is the
 * same on every day: salts come from a seed.
 */
final class Example {
    private static final int RECEIPTS = 5;

    static final String SYSTEM = "lineproof.local/demo/system/claim-triage";
    static final String AUDIT = "lineproof.local/demo/audit";
    static final String MODEL = "sha256:" + "ab".repeat(32);
    static final ChainIdentity CHAIN = new ChainIdentity(ChainIdentity.DEVELOPMENT, 31337, "0x" + "12".repeat(20));
    static final NoteSigner REPORT_KEY = ExampleLog.signer("lineproof.local/demo/report", 3);

    private static final Instant MINUTE = Instant.parse("2026-11-22T15:15:00Z");

    private final SecureRandom random;

    final JwsSigner modelKey;
    final NoteSigner reportKey;
    final List<BundledContent> contents = new ArrayList<>();
    final ExampleLog system;
    final ExampleLog audit;

    Example() {
        this(MODEL, 0);
    }

    /** Receipts of this model, whose statements number themselves higher by {@code shift} than their entries. */
    Example(String model, int shift) {
        this(model, shift, RECEIPTS, 0);
    }

    private Example(String model, int shift, int count, int keys) {
        modelKey = new JwsSigner(ExampleLog.seed(keys));
        reportKey = ExampleLog.signer(REPORT_KEY.key().name(), 3 + keys);
        random = new SeededRandom(keys);
        List<Entry> receipts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            receipts.add(receipt(i, model, shift));
        }
        List<Entry> registrations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            registrations.add(registration(i));
        }
        system = new ExampleLog(ExampleLog.signer(SYSTEM, 1 + keys), receipts);
        audit = new ExampleLog(ExampleLog.signer(AUDIT, 2 + keys), registrations);
    }

    /** As many receipts as wanted. */
    static Example of(int receipts) {
        return new Example(MODEL, 0, receipts, 0);
    }

    /** The same installation as somebody shows it who has none of its keys. */
    static Example forged() {
        return new Example(MODEL, 0, RECEIPTS, 40);
    }

    EvidenceBundle bundle() {
        int size = system.entries().size();
        BundledAnchor anchor = anchor(size, system.root(size).base64(), CHAIN);
        return new EvidenceBundle(
                report(SYSTEM, 0, size - 1),
                Optional.of("%PDF".getBytes(StandardCharsets.US_ASCII)),
                List.of(system.bundled(size), audit.bundled(2)),
                contents,
                List.of(anchor),
                List.of(),
                List.of());
    }

    PinFile pins() {
        return new PinFile(
                List.of(
                        new PinnedLog(
                                SYSTEM, List.of(PinnedKey.always(system.signer().key()))),
                        new PinnedLog(
                                AUDIT, List.of(PinnedKey.always(audit.signer().key())))),
                List.of(reportKey.key()),
                List.of(new PinnedSigner("claim-triage", MODEL, modelKey.key())),
                List.of(new PinnedChain(CHAIN, null, List.of())),
                List.of(),
                List.of(),
                0);
    }

    static byte[] zip(EvidenceBundle bundle) {
        return new BundleWriter(REPORT_KEY).write(bundle).bytes();
    }

    static BundledAnchor anchor(long size, String root, ChainIdentity chain) {
        String hash = "0x" + "cd".repeat(32);
        return new BundledAnchor(
                SYSTEM, size, org.lineproof.evidence.digest.Hash.ofBase64(root), chain, hash, 7, hash, MINUTE);
    }

    byte[] report(String origin, long first, long last) {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("schema", "lineproof/report/v1");
        report.putObject("pins")
                .putArray("logs")
                .addObject()
                .put("origin", SYSTEM)
                .put("size", system.entries().size())
                .put("root", system.root(system.entries().size()).hex());
        report.putArray("sections")
                .addObject()
                .putArray("references")
                .addObject()
                .put("origin", origin)
                .put("first", first)
                .put("last", last);
        return CanonicalJson.bytes(report);
    }

    private Entry receipt(int index, String model, int shift) {
        InferenceStatement coordinates = new InferenceStatement(
                "gateway", "claim-triage", 0, index + 1 + shift, JsonNodeFactory.instance.objectNode());
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", model).put("decisionId", "claim-" + index).put("outputClass", "urgent");
        SdJwt token = new SdJwtIssuer(modelKey, random)
                .issue(InferenceStatement.SD_JWT_TYPE, coordinates.clearClaims(), fields);
        byte[] raw = token.serialized().getBytes(StandardCharsets.US_ASCII);
        Salt salt = Salt.random(random);
        contents.add(new BundledContent(
                SYSTEM,
                index,
                List.copyOf(token.digests()),
                token.disclosures(),
                token.issuer().token(),
                SignedBy.PRODUCER,
                RawOpening.of(raw, salt)));
        return new Entry(
                "receipt",
                "claim-triage",
                "gateway",
                0,
                index + 1,
                MINUTE,
                ContentRoot.of(token.digests()),
                RawCommitment.of(salt, raw),
                List.of());
    }

    private Entry registration(int index) {
        Disclosure name =
                Disclosure.of(Salt.random(random), "name", JsonNodeFactory.instance.textNode("model " + index));
        if (index == 0) {
            contents.add(
                    new BundledContent(AUDIT, 0, List.of(name.digest()), List.of(name), null, SignedBy.NONE, null));
        }
        return new Entry(
                "model",
                "claim-triage",
                "lineproof",
                0,
                index,
                MINUTE,
                ContentRoot.of(List.of(name.digest())),
                RawCommitment.of(Salt.random(random), new byte[0]),
                List.of());
    }
}
