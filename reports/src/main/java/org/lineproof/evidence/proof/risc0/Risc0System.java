package org.lineproof.evidence.proof.risc0;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.OnChainKey;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.form.AnchoredJudgement;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.form.UncheckedKind;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Statement;
import org.lineproof.evidence.proof.groth16.PreparedKeys;

/**
 * Receipts of the RISC Zero zkVM: the program with the anchor's {@code imageId} ran to its end and committed to the journal.
 * The claim is derived here from image and journal, never taken from the receipt. The anchor pins the verifier's version
 * ({@link VerifierParameters}), so that nothing of a version is compiled in; {@code layout} says how the journal falls into
 * public signals ({@link CommittedBytes}).
 */
public final class Risc0System implements ProofSystem {
    /** The system's name. */
    public static final String NAME = "risc0";

    private final PreparedKeys keys;

    /** @param keys those prepared before */
    public Risc0System(PreparedKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        PinnedImage.of(anchor, keys);
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        sealed(proof).points();
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        return PinnedImage.of(anchor, keys).statement(sealed(proof));
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        return AnchoredJudgement.of(() -> PinnedImage.of(anchor, keys), pinned -> judge(proof, pinned));
    }

    private static ProofJudgement judge(ObjectNode proof, PinnedImage pinned) throws MalformedJson {
        try {
            return judge(SealedJournal.of(proof), pinned);
        } catch (UncheckedKind e) {
            return ProofJudgement.indeterminate(String.valueOf(e.getMessage()));
        }
    }

    private static ProofJudgement judge(SealedJournal proof, PinnedImage pinned) throws MalformedJson {
        ProvedStatement statement = pinned.statement(proof);
        Optional<ProofJudgement> objection = objection(proof, pinned);
        if (objection.isPresent()) {
            return objection.get();
        }
        return pinned.verifier()
                .key()
                .fault(equation(proof, pinned))
                .map(ProofJudgement::invalid)
                .orElseGet(() -> ProofJudgement.valid(statement));
    }

    /** What stands against the proof before any mathematics. */
    private static Optional<ProofJudgement> objection(SealedJournal proof, PinnedImage pinned) {
        if (!proof.isFor(pinned.verifier().digest())) {
            return Optional.of(ProofJudgement.indeterminate(
                    "the proof is for another version of RISC Zero's verifier than the trust"
                            + " anchor pins; propose a version of the anchor with the parameters of that version"));
        }
        Hash claim = ReceiptClaim.digest(pinned.imageId(), proof.journal());
        return proof.claim().isPresent() && !proof.claim().get().equals(claim)
                ? Optional.of(ProofJudgement.invalid(
                        "proof.receipt.inner.claim: is not the claim that the trust anchor's program"
                                + " halted with exit code 0 and wrote this journal"))
                : Optional.empty();
    }

    /** What the seal is to prove. */
    private static Groth16Statement equation(SealedJournal proof, PinnedImage pinned) throws MalformedJson {
        Hash claim = ReceiptClaim.digest(pinned.imageId(), proof.journal());
        return new Groth16Statement(proof.points(), pinned.verifier().inputs(claim));
    }

    @Override
    public Optional<OnChainCall> onChain(ObjectNode proof, TrustAnchor anchor) {
        try {
            PinnedImage pinned = PinnedImage.of(anchor, keys);
            SealedJournal sealed = sealed(proof);
            pinned.statement(sealed);
            Groth16Statement equation = equation(sealed, pinned);
            return objection(sealed, pinned).isPresent()
                    ? Optional.empty()
                    : onChainKey(anchor).map(key -> EvmWords.call(key, equation));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<OnChainKey> onChainKey(TrustAnchor anchor) {
        try {
            PinnedImage pinned = PinnedImage.of(anchor, keys);
            return EvmWords.onChain(
                    pinned.verifier().key().key(), VerifierParameters.classes(OnChainKey.classOfDigest(anchor)));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static SealedJournal sealed(ObjectNode proof) throws MalformedJson {
        try {
            return SealedJournal.of(proof);
        } catch (UncheckedKind e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
    }
}
