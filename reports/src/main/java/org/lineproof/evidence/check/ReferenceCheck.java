package org.lineproof.evidence.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;

/**
 * Every line of the report, or of the disclosure, leads to entries of this bundle: each {@code references} names origin, first and last index,
 * or the size 0 of a log without entries, and each log that it is pinned to is in the bundle with that size and root. So do the rows of its long annexes, which stand in files
 * of their own.
 */
public final class ReferenceCheck {
    private final EvidenceBundle bundle;
    private final BundleDocument.Kind kind;
    private long lines;
    private long entries;
    private long empty;

    public ReferenceCheck(EvidenceBundle bundle) {
        this.bundle = bundle;
        this.kind = bundle.document().kind();
    }

    /** The step about all references. */
    public Step run() {
        String subject = "references of the " + kind.noun();
        try {
            ObjectNode report = StrictJson.object(bundle.document().json(), Archive.MAX_BYTES);
            for (JsonNode pin : report.path("pins").path("logs")) {
                pinnedLog(Members.of(pin, "pins.logs"));
            }
            walk(report, "");
            bundle.document().attachedRows(report, this::walk);
            return Step.passed(
                    subject,
                    lines + " references to " + entries + " entries, each resolved within this bundle"
                            + (empty == 0 ? "" : "; " + empty + " of them to the checkpoint of a log without entries"));
        } catch (MalformedJson e) {
            return Step.failed(subject, kind.path() + " " + e.getMessage());
        }
    }

    private void pinnedLog(Members pin) throws MalformedJson {
        String origin = pin.text("origin");
        BundledLog log = bundle.log(origin)
                .orElseThrow(() -> pin.refusal("origin", "the log " + origin + " is not in the bundle"));
        try {
            Checkpoint checkpoint =
                    Checkpoint.parse(SignedNote.parse(log.checkpoint()).text());
            if (checkpoint.size() != pin.integer("size", 0)
                    || !checkpoint.root().equals(pin.read("root", Hash::ofHex))) {
                throw pin.refusal("size", "the " + kind.noun() + " is pinned to another checkpoint of " + origin);
            }
        } catch (MalformedNote e) {
            throw pin.refusal("origin", "the checkpoint of " + origin + ": " + e.getMessage());
        }
    }

    private void walk(JsonNode node, String at) throws MalformedJson {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i);
            }
        }
        for (var member : node.properties()) {
            String path = at + "/" + member.getKey();
            if (member.getKey().equals("references")) {
                for (JsonNode reference : member.getValue()) {
                    resolve(Members.of(reference, path));
                }
            } else {
                walk(member.getValue(), path);
            }
        }
    }

    private void resolve(Members reference) throws MalformedJson {
        String origin = reference.text("origin");
        if (reference.has("size")) {
            requireEmpty(reference, origin);
            return;
        }
        long first = reference.integer("first", 0);
        long last = reference.integer("last", first);
        Optional<BundledLog> log = bundle.log(origin);
        for (long index = first; index <= last; index++) {
            if (log.isEmpty() || log.get().at(index).isEmpty()) {
                throw reference.refusal("", "entry " + index + " of " + origin + " is not in the bundle");
            }
            entries++;
        }
        lines++;
    }

    /** A line that rests on a log without entries leads to that log's checkpoint; the other checks are about it. */
    private void requireEmpty(Members reference, String origin) throws MalformedJson {
        reference.only("origin", "size");
        if (reference.integer("size", 0) != 0
                || bundle.log(origin).filter(log -> log.size() == 0).isEmpty()) {
            throw reference.refusal("size", "the bundle has no log " + origin + " without entries");
        }
        empty++;
        lines++;
    }
}
