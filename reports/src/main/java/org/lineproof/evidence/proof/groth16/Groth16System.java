package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.OnChainKey;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.form.AnchoredJudgement;

/**
 * Proofs of circuits with a key of their own. A proof has the members {@code proof} ({@link ProofForm}) and
 * {@code publicSignals} (decimal strings); an anchor's only parameter is {@code verificationKey}.
 */
public final class Groth16System implements ProofSystem {
    /** The system's name. */
    public static final String NAME = "groth16-bn254";

    private static final String KEY = "verificationKey";
    private static final String PROOF = "proof";
    private static final String SIGNALS = "publicSignals";

    private final PreparedKeys keys;

    /** @param keys those prepared before */
    public Groth16System(PreparedKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        int inputs = key(anchor).key().publicInputs();
        if (anchor.publicSignals().size() != inputs) {
            throw new MalformedJson(SIGNALS, "expected " + inputs + ", as many as the key has public inputs");
        }
        if (anchor.publicSignals().stream().anyMatch(signal -> signal.type() != SignalType.FIELD)) {
            throw new MalformedJson(SIGNALS, "expected the type 'field' for each public input of a circuit");
        }
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        statement(proof);
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        return proved(statement(proof).inputs(), key(anchor));
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        return AnchoredJudgement.of(() -> key(anchor), key -> judge(statement(proof), key));
    }

    @Override
    public Optional<OnChainCall> onChain(ObjectNode proof, TrustAnchor anchor) {
        try {
            Groth16Statement statement = statement(proof);
            return key(anchor).miscounted(statement.inputs()).isPresent()
                    ? Optional.empty()
                    : onChainKey(anchor).map(key -> EvmWords.call(key, statement));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<OnChainKey> onChainKey(TrustAnchor anchor) {
        try {
            return EvmWords.onChain(
                    key(anchor).key(),
                    anchor.publicSignals().stream().map(PublicSignal::kind).toList());
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static ProofJudgement judge(Groth16Statement statement, PreparedKey key) throws MalformedJson {
        ProvedStatement proved = proved(statement.inputs(), key);
        return key.fault(statement).map(ProofJudgement::invalid).orElseGet(() -> ProofJudgement.valid(proved));
    }

    private static Groth16Statement statement(ObjectNode json) throws MalformedJson {
        Members members = Members.of(json, PROOF).only(PROOF, SIGNALS);
        return new Groth16Statement(
                ProofForm.proof(json.path(PROOF), PROOF + "." + PROOF),
                PublicInputs.of(members.node().path(SIGNALS), PROOF + "." + SIGNALS));
    }

    private static ProvedStatement proved(PublicInputs inputs, PreparedKey key) throws MalformedJson {
        Optional<String> miscounted = key.miscounted(inputs);
        if (miscounted.isPresent()) {
            throw new MalformedJson(PROOF + "." + SIGNALS, miscounted.get());
        }
        return new ProvedStatement(
                NAME,
                key.id().hex(),
                inputs.scalars().stream().map(BigInteger::toString).toList());
    }

    private PreparedKey key(TrustAnchor anchor) throws MalformedJson {
        ObjectNode parameters = anchor.parameters();
        Members.of(parameters, "parameters").only(KEY);
        return keys.of(parameters.path(KEY), "parameters." + KEY);
    }
}
