package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.merkle.Leaves;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.Promise;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.evidence.receipt.EntryReceipt;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.evidence.receipt.TlogProof;

/** Entry 3 of the example's system log, shown alone in each form. */
class ReceiptVerificationTest {
    private static final byte[] RECEIPT_SEED = Hash.sha256().bytes();
    private static final ReceiptKey KEY = new ReceiptKey(Example.SYSTEM, Ed25519.publicKey(RECEIPT_SEED));
    private static final NoteSigner PROMISES = new NoteSigner(
            Promise.keyName(Example.SYSTEM), Hash.sha256(new byte[1]).bytes());

    @TempDir
    Path folder;

    private final Example example = new Example();
    private final Entry entry = example.system.entries().get(3);
    private final TreeProofs tree = new TreeProofs(
            new Leaves(example.system.entries().stream().map(Entry::leafHash).toList()));

    @Test
    void eachFormIsVerifiedAgainstItsKeys() throws Exception {
        assertEquals(Verdict.VERIFIED, verify(own(), null, example.pins(), null));
        assertEquals(Verdict.VERIFIED, verify(tlogProof(), entry.bytes(), example.pins(), null));
        assertEquals(Verdict.VERIFIED, verify(cose(), entry.bytes(), null, KEY));
    }

    @Test
    void withoutTheKeysOrTheEntryNothingIsDecided() throws Exception {
        assertEquals(Verdict.INDETERMINATE, verify(own(), null, null, null));
        assertEquals(Verdict.INDETERMINATE, verify(tlogProof(), null, example.pins(), null));
        assertEquals(Verdict.INDETERMINATE, verify(tlogProof(), entry.bytes(), null, null));
        assertEquals(Verdict.INDETERMINATE, verify(cose(), null, null, KEY));
        assertEquals(Verdict.INDETERMINATE, verify(cose(), entry.bytes(), example.pins(), null));
    }

    @Test
    void aReceiptOfAnotherEntryFails() throws Exception {
        byte[] other = example.system.entries().get(2).bytes();
        assertEquals(Verdict.FAILED, verify(own(), other, example.pins(), null));
        assertEquals(Verdict.FAILED, verify(tlogProof(), other, example.pins(), null));
        assertEquals(Verdict.FAILED, verify(cose(), other, null, KEY));
    }

    @Test
    void aReceiptUnderAnotherKeyOrSizeFails() throws Exception {
        PinFile closed = pins(new PinnedKey(example.system.signer().key(), 0, 4L));
        PinFile other =
                pins(PinnedKey.always(ExampleLog.signer(Example.SYSTEM, 9).key()));
        assertEquals(Verdict.FAILED, verify(own(), null, closed, null));
        assertEquals(Verdict.FAILED, verify(tlogProof(), entry.bytes(), other, null));
        ReceiptKey foreign = new ReceiptKey(Example.SYSTEM, Ed25519.publicKey(new byte[32]));
        assertEquals(Verdict.FAILED, verify(cose(), entry.bytes(), null, foreign));
    }

    @Test
    void whatIsNoReceiptFails() {
        for (String nothing : List.of("", "{}", "c2sp.org/tlog-proof@v1\n", "PK")) {
            byte[] bytes = nothing.getBytes(StandardCharsets.US_ASCII);
            assertEquals(Verdict.FAILED, verify(bytes, entry.bytes(), example.pins(), KEY), nothing);
        }
    }

    @Test
    void aCoseReceiptIsVerifiedAgainstAPinFile() throws Exception {
        assertEquals(Verdict.VERIFIED, verify(cose(), entry.bytes(), pins(0, null), null));
        assertEquals(Verdict.VERIFIED, verify(cose(), entry.bytes(), pins(5, 5L), null));
        assertEquals(Verdict.INDETERMINATE, verify(cose(), null, pins(0, null), null));
    }

    @Test
    void aKeyForReceiptsCountsForItsSizesOnly() {
        assertTrue(reason(cose(), pins(0, 4L)).contains("not pinned for this size"));
        assertTrue(reason(cose(), pins(6, null)).contains("not pinned for this size"));
        assertEquals(Verdict.FAILED, verify(cose(), entry.bytes(), pins(0, 4L), null));
        assertEquals(Verdict.FAILED, verify(cose(), entry.bytes(), pins(6, null), null));
    }

    @Test
    void ofAKeyThatThePinsDoNotKnowNothingIsSaid() {
        byte[] later = CoseReceipt.sign(Example.SYSTEM, entry.leafHash(), tree.inclusion(3, 5), new byte[32])
                .bytes();
        assertEquals(Verdict.INDETERMINATE, verify(later, entry.bytes(), pins(0, null), null));
        assertTrue(reason(later, pins(0, null)).contains("a newer file"));
    }

    @Test
    void aSignatureThatAPinnedKeyDidNotMakeFails() {
        byte[] changed = cose();
        changed[changed.length - 40] ^= 1;
        assertEquals(Verdict.FAILED, verify(changed, entry.bytes(), pins(0, null), null));
        byte[] ofAudit = CoseReceipt.sign(Example.AUDIT, entry.leafHash(), tree.inclusion(3, 5), RECEIPT_SEED)
                .bytes();
        assertEquals(Verdict.INDETERMINATE, verify(ofAudit, entry.bytes(), pins(0, null), null));
    }

    @Test
    void aPromiseIsVerifiedAgainstAPinFile() {
        byte[] promise = promise(PROMISES);
        assertEquals(Verdict.VERIFIED, verify(promise, entry.bytes(), pins(0, null), null));
        assertEquals(Verdict.INDETERMINATE, verify(promise, null, pins(0, null), null));
        assertEquals(Verdict.INDETERMINATE, verify(promise, entry.bytes(), example.pins(), null));
        assertEquals(Verdict.INDETERMINATE, verify(promise, entry.bytes(), null, null));
    }

    @Test
    void aPromiseOfAnotherKeyOrForAnotherEntryFails() {
        byte[] foreign = promise(new NoteSigner(PROMISES.key().name(), new byte[32]));
        assertEquals(Verdict.FAILED, verify(foreign, entry.bytes(), pins(0, null), null));
        byte[] other = example.system.entries().get(2).bytes();
        assertEquals(Verdict.FAILED, verify(promise(PROMISES), other, pins(0, null), null));
        byte[] bent = new String(promise(PROMISES), StandardCharsets.UTF_8)
                .replace("2026-", "2027-")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(Verdict.FAILED, verify(bent, entry.bytes(), pins(0, null), null));
    }

    @Test
    void theCommandTakesReceipts() throws Exception {
        String pins = file("pins.json", example.pins().bytes());
        String held = file("entry.json", entry.bytes());
        assertEquals(0, run("--receipt", file("a.json", own()), "--pins", pins));
        assertEquals(0, run("--receipt", file("a.tlog-proof", tlogProof()), "--entry", held, "--pins", pins, "--json"));
        assertEquals(0, run("--receipt", file("a.cose", cose()), "--entry", held, "--receipt-key", KEY.vkey()));
        String roots = file("roots.json", pins(0, null).bytes());
        assertEquals(0, run("--receipt", file("b.cose", cose()), "--entry", held, "--pins", roots));
        assertEquals(0, run("--receipt", file("a.promise", promise(PROMISES)), "--entry", held, "--pins", roots));
        assertEquals(2, run("--receipt", file("b.json", own())));
        assertEquals(1, run("--receipt", held, "--pins", pins));
        assertEquals(64, run("--receipt"));
        assertEquals(64, run("--receipt", held, "bundle.zip"));
        assertEquals(64, run("--receipt", held, "--receipt-key", "x"));
        assertEquals(64, run("--entry", held, "bundle.zip"));
    }

    private static Verdict verify(byte[] receipt, byte[] entry, PinFile pins, ReceiptKey key) {
        return ReceiptVerification.of(receipt, entry, pins, key).verdict();
    }

    private TlogProof proof() throws Exception {
        return new TlogProof(tree.inclusion(3, 5), SignedNote.parse(example.system.note(5)));
    }

    private byte[] own() throws Exception {
        return new EntryReceipt(new String(entry.bytes(), StandardCharsets.UTF_8), proof()).bytes();
    }

    private byte[] tlogProof() throws Exception {
        return proof().text().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] cose() {
        return CoseReceipt.sign(Example.SYSTEM, entry.leafHash(), tree.inclusion(3, 5), RECEIPT_SEED)
                .bytes();
    }

    private String reason(byte[] receipt, PinFile pins) {
        List<Step> steps =
                ReceiptVerification.of(receipt, entry.bytes(), pins, null).steps();
        return steps.get(steps.size() - 1).reason();
    }

    private byte[] promise(NoteSigner signer) {
        Promise promise = new Promise(Example.SYSTEM, entry.leafHash(), Instant.parse("2026-11-26T12:00:00Z"));
        return signer.sign(promise.text()).getBytes(StandardCharsets.UTF_8);
    }

    private PinFile pins(PinnedKey key) {
        return pins(new PinnedLog(Example.SYSTEM, List.of(key)));
    }

    /** With the key for receipts pinned for these sizes. */
    private PinFile pins(long from, Long to) {
        return pins(new PinnedLog(
                Example.SYSTEM,
                List.of(PinnedKey.always(example.system.signer().key())),
                List.of(new PinnedKey(NoteKey.parse(KEY.vkey()), from, to)),
                List.of(PROMISES.key())));
    }

    private PinFile pins(PinnedLog log) {
        PinFile pins = example.pins();
        return new PinFile(List.of(log), pins.reportKeys(), pins.signers(), pins.chains(), List.of(), List.of(), 0);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private int run(String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = new VerifyCommand(out, out).run(args);
        assertTrue(printed.size() > 0);
        return code;
    }
}
