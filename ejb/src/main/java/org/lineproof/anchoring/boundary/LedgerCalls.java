package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.control.Anchors;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.control.ProofLedger;
import org.lineproof.anchoring.control.recording.TenantRecordings;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.anchoring.entity.proof.RecordingEvent;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.anchoring.entity.proof.StatementRecording;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.pins.PinnedRegistry;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/** What other components ask the ledger. */
@Stateless
public class LedgerCalls {

    @Inject
    ConfiguredLedger configured;

    @Inject
    LogReader logs;

    @Inject
    TenantRecordings recordings;

    @Inject
    Anchors anchors;

    /** Whether a registry of proofs is configured, so that {@link #check} asks a node. */
    public boolean checksProofs() {
        return configured.namesProofs();
    }

    /** What a verifier pins of the registry of proofs; empty where none is configured. */
    public Optional<PinnedRegistry> proofRegistry() {
        return configured.proofRegistry();
    }

    /**
     * Asks a node whether a Groth16 proof over BN254 holds. It is one node's word and never a verdict by itself; that a
     * node says otherwise than our own verification is for the caller to raise. Takes a node's time, at most about ten
     * seconds: not to be called inside a transaction that others wait for. Safe without a ledger.
     *
     * @param verificationKey the key in the words of EIP-197: alpha, beta, gamma, delta, IC
     * @param proof A, B, C in 256 bytes
     * @param inputs the public inputs, 1 to 256
     * @return empty where no registry of proofs is configured; unknown for whatever is no answer
     * @throws IllegalArgumentException if key, proof or inputs have another size than such things have
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ChainOpinion> check(byte[] verificationKey, byte[] proof, BigInteger[] inputs) {
        ProofClaim claim = new ProofClaim(new HexBytes(verificationKey), new HexBytes(proof), List.of(inputs));
        try {
            return configured.proofs().map((ProofLedger ledger) -> ledger.check(claim));
        } catch (LedgerUnavailable e) {
            return Optional.of(new ChainOpinion.Unknown(String.valueOf(e.getMessage()), true));
        }
    }

    /**
     * Orders, in the caller's transaction, that the statement a proof proves is recorded on the chain with the entry that
     * the proof was filed with. It happens within some rounds of anchoring, once the administrator of the registry has
     * classified the signals there, too. A statement that is ordered already, with whatever proof, stays as it is.
     *
     * @param log the log of that entry
     * @param leaf its leaf hash
     * @param classes what each public signal is, in order
     * @return by what the contract knows the statement; see {@link #recording}
     * @throws IllegalArgumentException if a signal is personal: neither the chain nor our record of it forgets; if the
     *     classes are not as many as the inputs; if there is no such log; or as {@link #check} throws it
     */
    @TenantScoped
    public Word record(
            LogName log,
            Hash leaf,
            byte[] verificationKey,
            byte[] proof,
            BigInteger[] inputs,
            List<SignalClass> classes) {
        ProofClaim claim = new ProofClaim(new HexBytes(verificationKey), new HexBytes(proof), List.of(inputs));
        if (classes.size() != inputs.length) {
            throw new IllegalArgumentException(
                    "classes: one for each of " + inputs.length + " inputs is due, not " + classes.size());
        }
        if (classes.contains(SignalClass.PERSONAL)) {
            throw new IllegalArgumentException("classes: a signal is personal, so nothing is recorded on a chain");
        }
        EvidenceLog found = logs.log(log).orElseThrow(() -> new IllegalArgumentException("log: there is no " + log));
        StatementRecording wanted =
                new StatementRecording(found, leaf, claim, Instant.now().truncatedTo(ChronoUnit.MICROS));
        if (recordings.of(wanted.statement()).isEmpty()) {
            recordings.add(wanted);
        }
        return wanted.statement();
    }

    /** How a recording of the current tenant stands; empty if it was not ordered, or nothing happened yet. */
    @TenantScoped
    public Optional<RecordingView> recording(Word statement) {
        return recordings.of(statement).flatMap(recordings::newest).map(RecordingEvent::view);
    }

    /** The statements that were recorded with entries of this log of the current tenant, by the leaf hash of the entry. */
    @TenantScoped
    public Map<Hash, RecordingView> recorded(LogName log) {
        return logs.log(log).map(recordings::recorded).orElse(Map.of());
    }

    /** What proves a recording of the current tenant without a node, by its transaction; empty while none is kept. */
    @TenantScoped
    public Optional<AnchorProof> recordingProof(String transaction) {
        return anchors.proof(transaction);
    }
}
