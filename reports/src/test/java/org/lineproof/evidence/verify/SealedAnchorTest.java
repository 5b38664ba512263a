package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.chain.TestNetwork;
import org.lineproof.evidence.chain.TestNetwork.Anchored;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;

/** Whole bundles whose anchors are sealed by a four-validator network. */
class SealedAnchorTest {
    private final Example example = new Example();
    private final EvidenceBundle good = example.bundle();

    @Test
    void theWeakestLogIsAsStrongAsItsAnchorsSeals() {
        TestNetwork network = TestNetwork.of(4, 1);
        Anchored system = sealed(network, good.logs().get(1));
        Anchored audit = sealed(network.at(1240), good.logs().get(0));

        Verification both = OfflineVerification.of(Example.zip(withAnchors(system, audit)), pinning(network.pin(3)));
        assertEquals(Verdict.VERIFIED, both.verdict(), both.text());
        assertEquals("anchored, independent chain", both.logState(), both.text());
        Verification own = OfflineVerification.of(Example.zip(withAnchors(system, audit)), pinning(network.pin(2)));
        assertEquals("anchored, self-attested chain", own.logState(), own.text());
        Verification one = OfflineVerification.of(Example.zip(withAnchors(system)), pinning(network.pin(3)));
        assertEquals("published", one.logState(), one.text());
        Verification none = OfflineVerification.of(Example.zip(withAnchors(system, audit)), null);
        assertEquals("published by the bundle's own word", none.logState(), none.text());
    }

    @Test
    void aProofThatBelongsToNoAnchorIsRefused() {
        Anchored system = sealed(TestNetwork.of(4, 0), good.logs().get(1));
        EvidenceBundle bundle = new EvidenceBundle(
                good.document(),
                good.pdf(),
                good.logs(),
                good.contents(),
                good.anchors(),
                List.of(system.proof()),
                List.of());
        Verification verification = OfflineVerification.of(Example.zip(bundle), example.pins());

        assertEquals(Verdict.FAILED, verification.verdict(), verification.text());
        assertTrue(verification.sentence().contains("belongs to no anchor"), verification.sentence());
    }

    private static Anchored sealed(TestNetwork network, BundledLog log) {
        LogId id = LogId.derive(log.tenant(), log.origin(), log.firstKey().publicKey());
        try {
            Hash root =
                    Checkpoint.parse(SignedNote.parse(log.checkpoint()).text()).root();
            return network.anchor(log.origin(), new RegistryHead(log.tenant(), id, log.size(), root), 1, 2, 3);
        } catch (MalformedNote e) {
            throw new AssertionError(e);
        }
    }

    private EvidenceBundle withAnchors(Anchored... anchored) {
        return new EvidenceBundle(
                good.document(),
                good.pdf(),
                good.logs(),
                good.contents(),
                Stream.of(anchored).map(Anchored::anchor).toList(),
                Stream.of(anchored).map(Anchored::proof).toList(),
                List.of());
    }

    private PinFile pinning(PinnedChain chain) {
        PinFile pins = example.pins();
        return new PinFile(pins.logs(), pins.reportKeys(), pins.signers(), List.of(chain), List.of(), List.of(), 0);
    }
}
