package org.lineproof.anchoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;

/** What proves, without a node, that a transaction anchored heads; in the form in which bundles carry it. */
@Entity
@Immutable
@Table(name = "anchor_proof")
public class StoredProof {
    private static final int MAX_BYTES = 64 << 20;

    @Id
    @Column(name = "transaction_hash")
    private String transactionHash;

    @Column
    private String proof;

    @Column(name = "captured_at")
    private Instant capturedAt;

    protected StoredProof() {}

    /** @param proof one that holds: nothing checks it again before it is given away */
    public StoredProof(AnchorProof proof, Instant capturedAt) {
        this.transactionHash = proof.transaction().text();
        this.proof = CanonicalJson.text(proof.json());
        this.capturedAt = capturedAt;
    }

    /** The transaction's hash, hex with 0x. */
    public String transaction() {
        return transactionHash;
    }

    /** When the node told of it. */
    public Instant capturedAt() {
        return capturedAt;
    }

    /** @throws IllegalStateException if the row was changed into something else than a proof */
    public AnchorProof proof() {
        try {
            return AnchorProof.of(Members.of(StrictJson.object(proof.getBytes(StandardCharsets.UTF_8), MAX_BYTES), ""));
        } catch (MalformedJson e) {
            throw new IllegalStateException("the proof of transaction " + transactionHash + " is damaged", e);
        }
    }
}
