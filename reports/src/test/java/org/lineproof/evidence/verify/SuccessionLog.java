package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.merkle.Leaves;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.rotation.LogKeyStatement;

/** The example's registrations, then statements as entries from index 3 on, filled up to six entries. */
final class SuccessionLog {
    private final Example example;
    private final List<Entry> entries = new ArrayList<>();
    private final List<BundledContent> contents;
    private final SecureRandom random = new SeededRandom(6);

    SuccessionLog(Example example, List<String> statements) {
        this.example = example;
        this.contents = new ArrayList<>(example.contents);
        entries.addAll(example.audit.entries());
        statements.forEach(this::add);
        while (entries.size() < 6) {
            entries.add(entries.get(1));
        }
    }

    private void add(String statement) {
        Disclosure field =
                Disclosure.of(Salt.random(random), LogKeyStatement.FIELD, JsonNodeFactory.instance.textNode(statement));
        contents.add(new BundledContent(
                Example.AUDIT, entries.size(), List.of(field.digest()), List.of(field), null, SignedBy.NONE, null));
        entries.add(new Entry(
                LogKeyStatement.ENTRY_TYPE,
                null,
                "lineproof",
                0,
                0,
                Instant.parse("2026-11-22T15:15:00Z"),
                ContentRoot.of(List.of(field.digest())),
                RawCommitment.of(Salt.random(random), new byte[0]),
                List.of()));
    }

    String note(NoteSigner signer, int size) {
        return new ExampleLog(signer, entries).note(size);
    }

    BundledLog.Previous previous(NoteSigner signer, int size) {
        List<Hash> path = new TreeProofs(
                        new Leaves(entries.stream().map(Entry::leafHash).toList()))
                .consistency(size, entries.size())
                .path();
        return new BundledLog.Previous(note(signer, size), path);
    }

    Verification verify(NoteSigner head, int size, @Nullable PinFile pins, BundledLog.@Nullable Previous previous) {
        return OfflineVerification.of(zip(head, size, previous), pins);
    }

    /** The example's bundle with this log of this size, whose head this key signed. */
    byte[] zip(NoteSigner head, int size, BundledLog.@Nullable Previous previous) {
        List<BundledEntry> shown =
                new ExampleLog(head, entries.subList(0, size)).bundled(size).entries();
        BundledLog log = new BundledLog(
                Example.AUDIT, "demo", example.audit.signer().key(), size, note(head, size), previous, shown);
        EvidenceBundle good = example.bundle();
        EvidenceBundle bundle = new EvidenceBundle(
                good.document(),
                good.pdf(),
                List.of(example.system.bundled(5), log),
                contents,
                good.anchors(),
                List.of(),
                List.of());
        return Example.zip(bundle);
    }
}
