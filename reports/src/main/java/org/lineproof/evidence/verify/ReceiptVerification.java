package org.lineproof.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.evidence.receipt.EntryReceipt;
import org.lineproof.evidence.receipt.MalformedReceipt;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.evidence.receipt.TlogProof;

/**
 * Checks one receipt of one entry, in any of its three forms: the entry stands in the log, and the log's key signed. Or the
 * promise that was given for it.
 */
public final class ReceiptVerification {
    private static final String SUBJECT = "receipt";

    private final @Nullable PinFile pins;
    private final @Nullable ReceiptKey key;
    private final byte @Nullable [] entry;
    private final List<Step> steps = new ArrayList<>();

    private ReceiptVerification(byte @Nullable [] entry, @Nullable PinFile pins, @Nullable ReceiptKey key) {
        this.entry = entry;
        this.pins = pins;
        this.key = key;
    }

    /**
     * Verifies a receipt; what it begins with tells its form.
     *
     * @param entry the entry's bytes; null when the receipt holds them
     * @param pins the roots, null when the verifier has none
     * @param key the root for a COSE receipt, null to take those of the pins
     */
    public static Verification of(
            byte[] receipt, byte @Nullable [] entry, @Nullable PinFile pins, @Nullable ReceiptKey key) {
        ReceiptVerification verification = new ReceiptVerification(entry, pins, key);
        try {
            verification.read(receipt);
        } catch (MalformedReceipt e) {
            verification.add(SUBJECT, Outcome.FAILED, String.valueOf(e.getMessage()), false);
        }
        return new Verification(verification.steps, "not part of a receipt", "published");
    }

    /** The verdict on a receipt in a sentence: its roots are the keys given, in a pin file or by themselves. */
    static String sentence(Verification verification) {
        return switch (verification.verdict()) {
            case VERIFIED -> "VERIFIED against the keys given";
            case FAILED -> verification.sentence();
            case INDETERMINATE -> "INDETERMINATE: what is missing stands above";
        };
    }

    private void read(byte[] receipt) throws MalformedReceipt {
        if (receipt.length > 0 && receipt[0] == '{') {
            EntryReceipt own = EntryReceipt.parse(receipt);
            byte[] held = own.entry().getBytes(StandardCharsets.UTF_8);
            proof(own.proof(), TreeHash.leaf(entry == null ? held : entry));
        } else if (receipt.length > 0 && receipt[0] == 'c') {
            TlogProof proof = TlogProof.parse(new String(receipt, StandardCharsets.UTF_8));
            asked().ifPresent(leaf -> proof(proof, leaf));
        } else if (receipt.length > 0 && receipt[0] == 'l') {
            promise(new String(receipt, StandardCharsets.UTF_8));
        } else {
            CoseReceipt cose = CoseReceipt.parse(receipt);
            asked().ifPresent(leaf -> cose(cose, leaf));
        }
    }

    private void promise(String text) throws MalformedReceipt {
        try {
            SignedNote note = SignedNote.parse(text);
            Promise promise = Promise.parse(note.text());
            asked().ifPresent(leaf -> promise(note, promise, leaf));
        } catch (MalformedNote e) {
            throw new MalformedReceipt("promise: " + e.getMessage());
        }
    }

    private Optional<Hash> asked() {
        if (entry == null) {
            add(SUBJECT, Outcome.INDETERMINATE, "does not hold the entry: give its bytes (--entry)", true);
            return Optional.empty();
        }
        return Optional.of(TreeHash.leaf(entry));
    }

    private void proof(TlogProof proof, Hash leaf) {
        String origin = proof.head().origin();
        if (!proof.proves(leaf)) {
            add("entry", Outcome.FAILED, "does not stand under the checkpoint: the path leads elsewhere", false);
            return;
        }
        add(
                "entry",
                Outcome.PASSED,
                at(origin, proof.inclusion().index(), proof.inclusion().treeSize()),
                false);
        List<PinnedKey> keys = pins == null ? List.of() : pins.keysOf(origin);
        if (keys.isEmpty()) {
            add("signature", Outcome.INDETERMINATE, "no pin file names a key of " + origin + " (--pins)", true);
        } else {
            signature(proof, keys);
        }
    }

    private void signature(TlogProof proof, List<PinnedKey> keys) {
        SignedNote note = proof.checkpoint();
        boolean signed =
                keys.stream().anyMatch(pinned -> pinned.covers(proof.head().size()) && note.signedBy(pinned.key()));
        if (signed) {
            add("signature", Outcome.PASSED, "the checkpoint is signed by a log key pinned for its size", true);
        } else {
            add("signature", Outcome.FAILED, "the checkpoint is not signed by a log key pinned for its size", false);
        }
    }

    private void cose(CoseReceipt receipt, Hash leaf) {
        if (!leaf.equals(receipt.leaf())) {
            add("entry", Outcome.FAILED, "is not the one that the receipt is for", false);
        } else if (key == null) {
            coseByPins(receipt, leaf);
        } else if (receipt.provenRoot(leaf, key).isEmpty()) {
            add("signature", Outcome.FAILED, "is not the one of " + key.vkey() + " over this entry's root", false);
        } else {
            passed(receipt, "the root is signed by the given key for COSE receipts");
        }
    }

    /** A receipt names its key by a hint: of a key that the pins do not know nothing can be said, good or bad. */
    private void coseByPins(CoseReceipt receipt, Hash leaf) {
        List<PinnedKey> named = pins == null
                ? List.of()
                : pins.receiptKeysOf(receipt.origin()).stream()
                        .filter(pinned ->
                                ReceiptKey.of(pinned.key()).thumbprint().equals(receipt.keyId()))
                        .toList();
        if (named.isEmpty()) {
            String wanted = "no pin file names the key " + receipt.keyId().hex() + " for COSE receipts of "
                    + receipt.origin() + " (--pins with a newer file, or --receipt-key)";
            add("signature", Outcome.INDETERMINATE, wanted, true);
        } else if (receipt.provenRoot(leaf, ReceiptKey.of(named.get(0).key())).isEmpty()) {
            String fault = "is not the one of the pinned key " + named.get(0).key() + " over this entry's root";
            add("signature", Outcome.FAILED, fault, false);
        } else if (named.stream()
                .noneMatch(pinned -> pinned.covers(receipt.inclusion().treeSize()))) {
            add("signature", Outcome.FAILED, "the key for COSE receipts is not pinned for this size", false);
        } else {
            passed(receipt, "the root is signed by a key for COSE receipts pinned for its size");
        }
    }

    private void passed(CoseReceipt receipt, String signature) {
        InclusionProof inclusion = receipt.inclusion();
        add("entry", Outcome.PASSED, at(receipt.origin(), inclusion.index(), inclusion.treeSize()), false);
        add("signature", Outcome.PASSED, signature, true);
    }

    /** A promise ties its giver to a deadline; that it was kept, a receipt shows. */
    private void promise(SignedNote note, Promise promise, Hash leaf) {
        List<NoteKey> keys = pins == null ? List.of() : pins.promiseKeysOf(promise.origin());
        if (!promise.leafHash().equals(leaf)) {
            add("entry", Outcome.FAILED, "is not the one that the promise is for", false);
        } else if (keys.isEmpty()) {
            String wanted = "no pin file names a key for promises of " + promise.origin() + " (--pins)";
            add("signature", Outcome.INDETERMINATE, wanted, true);
        } else if (keys.stream().noneMatch(note::signedBy)) {
            add("signature", Outcome.FAILED, "the promise is not signed by a key pinned for promises", false);
        } else {
            add(
                    "entry",
                    Outcome.PASSED,
                    "publication in " + promise.origin() + " promised until " + promise.deadline()
                            + "; that it was published, a receipt shows",
                    false);
            add("signature", Outcome.PASSED, "the promise is signed by a key pinned for promises", true);
        }
    }

    private static String at(String origin, long index, long size) {
        return "stands at index " + index + " of " + origin + " at size " + size;
    }

    private void add(String subject, Outcome outcome, String reason, boolean root) {
        steps.add(new Step(subject, outcome, reason, root));
    }
}
