package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.RawOpening;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.PinnedSigner;

/** A good bundle, and bundles that are wrong although the report key itself signed them. */
class OfflineVerificationTest {
    private final Example example = new Example();
    private final EvidenceBundle good = example.bundle();

    private void refused(EvidenceBundle bundle, String reason) {
        refused(OfflineVerification.of(Example.zip(bundle), example.pins()), reason);
    }

    private static void refused(Verification verification, String reason) {
        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains(reason), verification.text());
    }

    private EvidenceBundle withLog(BundledLog log) {
        List<BundledLog> logs = new ArrayList<>(good.logs());
        logs.removeIf(other -> other.origin().equals(log.origin()));
        logs.add(log);
        return new EvidenceBundle(
                good.document(), good.pdf(), logs, good.contents(), good.anchors(), List.of(), List.of());
    }

    private EvidenceBundle withContent(BundledContent content) {
        List<BundledContent> contents = new ArrayList<>(good.contents());
        contents.removeIf(other -> other.origin().equals(content.origin()) && other.index() == content.index());
        contents.add(content);
        return new EvidenceBundle(
                good.document(), good.pdf(), good.logs(), contents, good.anchors(), List.of(), List.of());
    }

    private EvidenceBundle withAnchor(BundledAnchor anchor) {
        return new EvidenceBundle(
                good.document(), good.pdf(), good.logs(), good.contents(), List.of(anchor), List.of(), List.of());
    }

    private BundledLog systemLog(long size, String checkpoint, List<BundledEntry> entries) {
        return new BundledLog(Example.SYSTEM, "demo", example.system.signer().key(), size, checkpoint, null, entries);
    }

    private BundledContent receipt(int index) {
        return example.contents.get(index);
    }

    private static BundledContent with(BundledContent content, List<Disclosure> disclosures, RawOpening raw) {
        return new BundledContent(
                content.origin(),
                content.index(),
                content.digests(),
                disclosures,
                content.statement(),
                content.signedBy(),
                raw);
    }

    private static BundledContent with(BundledContent content, String statement, SignedBy signedBy) {
        return new BundledContent(
                content.origin(),
                content.index(),
                content.digests(),
                content.disclosures(),
                statement,
                signedBy,
                content.raw());
    }

    @Test
    void aGoodBundleIsVerifiedAgainstItsPins() {
        Verification verification = OfflineVerification.of(Example.zip(good), example.pins());
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertTrue(verification.text().contains("complete: entries 0..4"));
        assertTrue(verification.text().contains("development chain: no seals, carries no weight of its own"));
        assertTrue(verification.text().contains("5 signed by a pinned key"));
        assertTrue(verification.text().contains("1 contents withheld: entries 1"));
        assertEquals("DECLARED", verification.evidenceClass());
    }

    @Test
    void withoutPinsItIsInternallyConsistentOnly() {
        Verification verification = OfflineVerification.of(Example.zip(good), null);
        assertEquals(Verdict.INDETERMINATE, verification.verdict());
        assertTrue(verification.sentence().contains("internally consistent only"));
    }

    @Test
    void theSameBundleGivesTheSameBytes() {
        assertArrayEquals(Example.zip(good), Example.zip(good));
    }

    @Test
    void aMaskedContentStillCarriesTheProducersSignature() {
        EvidenceBundle masked = withContent(receipt(2).masked(Set.of("modelDigest")));
        Verification verification = OfflineVerification.of(Example.zip(masked), example.pins());
        assertEquals(Verdict.VERIFIED, verification.verdict(), verification.text());
        assertTrue(verification.text().contains("2 fields withheld"));
        assertTrue(verification.text().contains("5 signed by a pinned key"));
    }

    @Test
    void aReportSignedByAnotherKeyIsRefused() {
        byte[] forged = new BundleWriter(ExampleLog.signer("lineproof.local/demo/report", 9))
                .write(good)
                .bytes();
        refused(OfflineVerification.of(forged, example.pins()), "not signed by a pinned report key");
    }

    @Test
    void wrongPinsAreRefusedAndMissingOnesLeaveItOpen() {
        PinFile pins = example.pins();
        PinnedLog wrong = new PinnedLog(
                Example.SYSTEM,
                List.of(PinnedKey.always(ExampleLog.signer(Example.SYSTEM, 9).key())));
        PinFile other = new PinFile(
                List.of(wrong, pins.logs().get(1)),
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                List.of(),
                List.of(),
                0);
        refused(OfflineVerification.of(Example.zip(good), other), "not signed by a key that is pinned for this log");
        PinFile fewer = new PinFile(
                pins.logs().subList(0, 1), pins.reportKeys(), pins.signers(), pins.chains(), List.of(), List.of(), 0);
        assertEquals(
                Verdict.INDETERMINATE,
                OfflineVerification.of(Example.zip(good), fewer).verdict());
    }

    @Test
    void aStaleCheckpointIsRefused() {
        BundledLog log = good.log(Example.SYSTEM).orElseThrow();
        refused(
                withLog(systemLog(5, example.system.note(4), log.entries())),
                "has size 4, the bundle speaks of size 5");
        refused(withLog(systemLog(4, example.system.note(4), log.entries())), "entry 0 is not included");
        refused(withLog(systemLog(5, example.audit.note(3), log.entries())), "the checkpoint is of another log");
        refused(withLog(systemLog(5, "no note", log.entries())), "a signed note is a text");
    }

    @Test
    void swappedLeftOutAndDoubleEntriesAreRefused() {
        BundledLog log = good.log(Example.SYSTEM).orElseThrow();
        List<BundledEntry> entries = new ArrayList<>(log.entries());
        BundledEntry two = entries.get(2);
        BundledEntry three = entries.get(3);
        entries.set(2, new BundledEntry(2, three.entry(), three.path()));
        entries.set(3, new BundledEntry(3, two.entry(), two.path()));
        refused(withLog(systemLog(5, log.checkpoint(), entries)), "entry 2 is not included");
        List<BundledEntry> without = new ArrayList<>(log.entries());
        without.remove(2);
        refused(withLog(systemLog(5, log.checkpoint(), without)), "entry 2 is not in the bundle");
        List<BundledEntry> twice = new ArrayList<>(log.entries());
        twice.add(two);
        refused(withLog(systemLog(5, log.checkpoint(), twice)), "entry 2 stands in the bundle twice");
        List<BundledEntry> more = new ArrayList<>(log.entries());
        more.add(new BundledEntry(5, two.entry(), two.path()));
        refused(withLog(systemLog(5, log.checkpoint(), more)), "entry 5 is not within size 5");
        List<BundledEntry> longPath = new ArrayList<>(log.entries());
        longPath.set(2, new BundledEntry(2, two.entry(), Collections.nCopies(70, example.system.root(5))));
        refused(withLog(systemLog(5, log.checkpoint(), longPath)), "entry 2 is not included");
    }

    @Test
    void changedAndForeignFieldsAreRefused() {
        BundledContent one = receipt(1);
        Disclosure old = one.disclosures().get(0);
        Disclosure changed =
                Disclosure.of(old.salt(), old.name(), com.fasterxml.jackson.databind.node.TextNode.valueOf("claim-9"));
        refused(withContent(with(one, List.of(changed), one.raw())), "entry 1 field 'decisionId' does not belong");
        List<Disclosure> foreign = receipt(0).disclosures();
        refused(withContent(with(one, foreign, one.raw())), "entry 1 field 'decisionId' does not belong");
        List<Disclosure> twice = List.of(old, old);
        refused(withContent(with(one, twice, one.raw())), "field 'decisionId' has two values");
        BundledContent otherDigests = new BundledContent(
                Example.SYSTEM, 1, receipt(0).digests(), foreign, receipt(0).statement(), SignedBy.PRODUCER, null);
        refused(withContent(otherDigests), "the digests do not give its content root");
        BundledContent nowhere = new BundledContent(
                Example.SYSTEM, 7, one.digests(), one.disclosures(), one.statement(), SignedBy.PRODUCER, null);
        refused(withContent(nowhere), "entry 7 has a content but is not in the bundle");
    }

    @Test
    void otherReceivedBytesOrAnotherSaltAreRefused() {
        BundledContent one = receipt(1);
        byte[] raw = one.raw().bytes();
        refused(
                withContent(with(one, one.disclosures(), RawOpening.of(raw, new Salt(new byte[32])))),
                "entry 1 is committed to other received bytes");
        raw[0] ^= 1;
        refused(
                withContent(with(
                        one, one.disclosures(), RawOpening.of(raw, one.raw().salt()))),
                "entry 1 is committed to other received bytes");
    }

    @Test
    void statementsThatAreNotOfTheirEntryAreRefused() {
        BundledContent one = receipt(1);
        refused(withContent(with(one, receipt(0).statement(), SignedBy.PRODUCER)), "over other fields than the entry");
        refused(withContent(with(one, one.statement(), SignedBy.NONE)), "signedBy");
        refused(withContent(with(one, null, SignedBy.PRODUCER)), "signedBy");
        refused(withContent(with(one, "a.b.c", SignedBy.PRODUCER)), "strict base64url");
        String cut = one.statement().substring(0, one.statement().lastIndexOf('.') + 1) + "AAAA";
        refused(withContent(with(one, cut, SignedBy.PRODUCER)), "does not hold under the key pinned");
    }

    @Test
    void aStatementOfAnotherSequenceIsRefused() {
        Example shifted = new Example(Example.MODEL, 1);
        refused(
                OfflineVerification.of(Example.zip(shifted.bundle()), shifted.pins()),
                "sequence: the statement is of another sequence number");
    }

    @Test
    void aSignatureOfAnotherKeyIsRefusedAndAnUnpinnedModelIsLeftOpen() {
        byte[] seed = new byte[32];
        seed[0] = 5;
        PinFile pins = example.pins();
        PinnedSigner other = new PinnedSigner("claim-triage", Example.MODEL, new JwsSigner(seed).key());
        PinFile otherKey =
                new PinFile(pins.logs(), pins.reportKeys(), List.of(other), pins.chains(), List.of(), List.of(), 0);
        refused(OfflineVerification.of(Example.zip(good), otherKey), "does not hold under the key pinned");
        Example otherModel = new Example("sha256:" + "cd".repeat(32), 0);
        Verification open = OfflineVerification.of(Example.zip(otherModel.bundle()), otherModel.pins());
        assertEquals(Verdict.VERIFIED, open.verdict(), open.text());
        assertTrue(open.text().contains("5 signed by a key that is not pinned for their model"));
        assertEquals("DECLARED", open.evidenceClass());
    }

    @Test
    void anchorsOfAnotherHistoryAreRefused() {
        String root = example.system.root(5).base64();
        refused(withAnchor(Example.anchor(4, root, Example.CHAIN)), "not the log's root at this size");
        refused(withAnchor(Example.anchor(6, root, Example.CHAIN)), "not within the log's size 5");
        String other = Hash.sha256(new byte[] {1}).base64();
        refused(withAnchor(Example.anchor(5, other, Example.CHAIN)), "not the log's root at this size");
        ChainIdentity foreign = new ChainIdentity(ChainIdentity.DEVELOPMENT, 1, Example.CHAIN.contract());
        refused(withAnchor(Example.anchor(5, root, foreign)), "is not pinned");
        Verification earlier = OfflineVerification.of(
                Example.zip(withAnchor(Example.anchor(4, example.system.root(4).base64(), Example.CHAIN))),
                example.pins());
        assertEquals(Verdict.VERIFIED, earlier.verdict(), earlier.text());
    }

    @Test
    void aBesuAnchorWithoutSealsIsLeftOpen() {
        ChainIdentity besu = new ChainIdentity(ChainIdentity.BESU, 1337, Example.CHAIN.contract());
        PinFile pins = example.pins();
        PinFile pinned = new PinFile(
                pins.logs(),
                pins.reportKeys(),
                pins.signers(),
                List.of(new PinnedChain(besu, null, List.of())),
                List.of(),
                List.of(),
                0);
        EvidenceBundle bundle =
                withAnchor(Example.anchor(5, example.system.root(5).base64(), besu));
        String text = OfflineVerification.of(Example.zip(bundle), pinned).text();
        assertTrue(text.contains("INDETERMINATE"), text);
        assertTrue(text.contains("the block's seals are not in this bundle"), text);
    }

    @Test
    void aKeyThatMayNotSignThisSizeIsRefused() {
        PinFile pins = example.pins();
        PinnedLog ended = new PinnedLog(
                Example.SYSTEM, List.of(new PinnedKey(example.system.signer().key(), 0, 4L)));
        PinFile closed = new PinFile(
                List.of(ended, pins.logs().get(1)),
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                List.of(),
                List.of(),
                0);
        refused(OfflineVerification.of(Example.zip(good), closed), "may not sign size 5");
    }

    @Test
    void referencesThatLeadNowhereAreRefused() {
        for (byte[] report : List.of(
                example.report(Example.SYSTEM, 4, 5),
                example.report(Example.AUDIT, 2, 2),
                example.report("lineproof.local/demo/other", 0, 0))) {
            EvidenceBundle bundle = new EvidenceBundle(
                    report, Optional.empty(), good.logs(), good.contents(), good.anchors(), List.of(), List.of());
            refused(bundle, "is not in the bundle");
        }
        EvidenceBundle other = new EvidenceBundle(
                Example.forged().report(Example.SYSTEM, 0, 0),
                good.pdf(),
                good.logs(),
                good.contents(),
                good.anchors(),
                List.of(),
                List.of());
        refused(other, "pinned to another checkpoint");
    }
}
