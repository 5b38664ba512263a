package org.lineproof.assurance.entity.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;

/** A signed bundle of a report over a log with one entry, and the pins under which it verifies. */
public final class SmallBundle {
    private static final String ORIGIN = "sample.example/fund/system/triage";

    private final NoteSigner log = new NoteSigner(ORIGIN, new byte[32]);
    private final NoteSigner reportKey = new NoteSigner("sample.example/fund/report", seed());

    private static byte[] seed() {
        byte[] seed = new byte[32];
        seed[0] = 1;
        return seed;
    }

    public byte[] zip() {
        Salt salt = Salt.random(new SecureRandom());
        Disclosure name = Disclosure.of(salt, "name", JsonNodeFactory.instance.textNode("triage"));
        Entry entry = new Entry(
                "model",
                "triage",
                "lineproof",
                0,
                0,
                Instant.parse("2026-11-22T15:15:00Z"),
                ContentRoot.of(List.of(name.digest())),
                RawCommitment.of(salt, new byte[0]),
                List.of());
        String note = log.sign(new Checkpoint(ORIGIN, 1, entry.leafHash()).text());
        BundledLog bundled = new BundledLog(
                ORIGIN, "fund", log.key(), 1, note, null, List.of(new BundledEntry(0, entry, List.of())));
        BundledContent content =
                new BundledContent(ORIGIN, 0, List.of(name.digest()), List.of(name), null, SignedBy.NONE, null);
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("schema", "lineproof/report/v1");
        report.putObject("pins")
                .putArray("logs")
                .addObject()
                .put("origin", ORIGIN)
                .put("size", 1)
                .put("root", entry.leafHash().hex());
        return new BundleWriter(reportKey)
                .write(new EvidenceBundle(
                        CanonicalJson.bytes(report),
                        Optional.empty(),
                        List.of(bundled),
                        List.of(content),
                        List.of(),
                        List.of(),
                        List.of()))
                .bytes();
    }

    public PinFile pins(PinnedAuthority... authorities) {
        return new PinFile(
                List.of(new PinnedLog(ORIGIN, List.of(PinnedKey.always(log.key())))),
                List.of(reportKey.key()),
                List.of(),
                List.of(),
                List.of(authorities),
                List.of(),
                0);
    }
}
