package org.lineproof.anchoring.entity.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Word;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;

/** A statement that is to be recorded on a chain, with a proof of it. None of its public signals is personal. */
@Entity
@Immutable
@Table(name = "proof_recording")
public class StatementRecording {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "recording_no")
    private long number;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "log_no")
    private int logNumber;

    @Column(name = "leaf_hash")
    private byte[] leafHash;

    @Column
    private byte[] statement;

    @Column(name = "verification_key")
    private byte[] verificationKey;

    @Column
    private byte[] proof;

    @Column
    private byte[] inputs;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    protected StatementRecording() {}

    /** @param leaf leaf hash of the entry of this log that the proof was filed with */
    public StatementRecording(EvidenceLog log, Hash leaf, ProofClaim claim, Instant orderedAt) {
        this.tenantId = log.tenant().value();
        this.logNumber = log.number();
        this.leafHash = leaf.bytes();
        this.statement = new RecordedStatement(tenantId, claim.keyId(), claim.inputs(), log.id(), leaf)
                .statement()
                .bytes();
        this.verificationKey = claim.key().bytes();
        this.proof = claim.proof().bytes();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        claim.inputs().forEach(input -> words.writeBytes(Word.of(input).bytes()));
        this.inputs = words.toByteArray();
        this.orderedAt = orderedAt;
    }

    public long number() {
        return number;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public int logNumber() {
        return logNumber;
    }

    public Hash leaf() {
        return new Hash(leafHash);
    }

    /** By what the contract knows the statement. */
    public Word statement() {
        return new Word(statement);
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public ProofClaim claim() {
        List<BigInteger> numbers = new ArrayList<>();
        for (int at = 0; at < inputs.length; at += Word.LENGTH) {
            numbers.add(new BigInteger(1, Arrays.copyOfRange(inputs, at, at + Word.LENGTH)));
        }
        return new ProofClaim(new HexBytes(verificationKey), new HexBytes(proof), numbers);
    }

    /** What the contract will tell of it. @param log the log it names */
    public RecordedStatement recorded(EvidenceLog log) {
        ProofClaim claim = claim();
        return new RecordedStatement(tenantId, claim.keyId(), claim.inputs(), log.id(), leaf());
    }
}
