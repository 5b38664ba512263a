package org.lineproof.evidence.proof.sp1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
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
import org.lineproof.evidence.proof.bn254.curve.Bn254;
import org.lineproof.evidence.proof.form.AnchoredJudgement;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.form.UncheckedKind;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Statement;
import org.lineproof.evidence.proof.groth16.PreparedKeys;

/**
 * Proofs of the SP1 zkVM in its Groth16 form: the program with the anchor's {@code programVkey} ran to its end and committed
 * to the public values. The anchor pins the verifier's version ({@link Sp1Verifier}); {@code layout} says how public values
 * fall into public signals ({@link CommittedBytes}).
 */
public final class Sp1System implements ProofSystem {
    /** The system's name. */
    public static final String NAME = "sp1";

    private static final Hash ZERO = new Hash(new byte[Hash.LENGTH]);

    private final PreparedKeys keys;

    /** @param keys those prepared before */
    public Sp1System(PreparedKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        PinnedProgram.of(anchor, keys);
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        parsed(proof);
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        return PinnedProgram.of(anchor, keys).statement(parsed(proof));
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        return AnchoredJudgement.of(() -> PinnedProgram.of(anchor, keys), pinned -> judge(proof, pinned));
    }

    private static ProofJudgement judge(ObjectNode proof, PinnedProgram pinned) throws MalformedJson {
        try {
            return judge(Sp1Proof.of(proof), pinned);
        } catch (UncheckedKind e) {
            return ProofJudgement.indeterminate(String.valueOf(e.getMessage()));
        }
    }

    private static Sp1Proof parsed(ObjectNode proof) throws MalformedJson {
        try {
            return Sp1Proof.of(proof);
        } catch (UncheckedKind e) {
            throw new MalformedJson("", String.valueOf(e.getMessage()));
        }
    }

    private static ProofJudgement judge(Sp1Proof proof, PinnedProgram pinned) throws MalformedJson {
        ProvedStatement statement = pinned.statement(proof);
        Optional<ProofJudgement> objection = objection(proof, pinned.verifier());
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
    private static Optional<ProofJudgement> objection(Sp1Proof proof, Sp1Verifier verifier) {
        return proof.isFor(verifier.hash())
                ? fault(proof, verifier).map(ProofJudgement::invalid)
                : Optional.of(ProofJudgement.indeterminate(
                        "the proof is for another version of SP1's verifier than the trust anchor"
                                + " pins; propose a version of the anchor with the key and hash of that version"));
    }

    /** What the points are to prove. */
    private static Groth16Statement equation(Sp1Proof proof, PinnedProgram pinned) {
        return new Groth16Statement(proof.points(), pinned.verifier().inputs(pinned.vkey(), proof));
    }

    @Override
    public Optional<OnChainCall> onChain(ObjectNode proof, TrustAnchor anchor) {
        try {
            PinnedProgram pinned = PinnedProgram.of(anchor, keys);
            Sp1Proof parsed = parsed(proof);
            pinned.statement(parsed);
            Groth16Statement equation = equation(parsed, pinned);
            return objection(parsed, pinned.verifier()).isPresent()
                    ? Optional.empty()
                    : onChainKey(anchor).map(key -> EvmWords.call(key, equation));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<OnChainKey> onChainKey(TrustAnchor anchor) {
        try {
            PinnedProgram pinned = PinnedProgram.of(anchor, keys);
            return EvmWords.onChain(
                    pinned.verifier().key().key(), pinned.verifier().classes(OnChainKey.classOfDigest(anchor)));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    /** What can be wrong with the words of version 6 before any mathematics. */
    private static Optional<String> fault(Sp1Proof proof, Sp1Verifier verifier) {
        if (proof.execution().isPresent() != verifier.vkRoot().isPresent()) {
            return Optional.of("proof.proof: has not the length that proofs of the trust anchor's version have");
        }
        return proof.execution().flatMap(execution -> {
            if (!execution.exitCode().equals(ZERO)) {
                return Optional.of("proof.proof: the program did not end with exit code 0");
            }
            if (!execution.vkRoot().equals(verifier.vkRoot().orElseThrow())) {
                return Optional.of("proof.proof: names another root of recursion keys than the trust anchor");
            }
            return Bn254.isScalar(new BigInteger(1, execution.nonce().bytes()))
                    ? Optional.empty()
                    : Optional.of("proof.proof: the nonce is not canonical");
        });
    }
}
