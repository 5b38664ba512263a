package org.lineproof.web.portal.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.witness.Witnessing;

/** Receipts as the boundaries answer them. */
public final class SampleReceipts {

    private static final Instant AT = Instant.parse("2026-11-22T15:40:12Z");
    private static final UUID ID = new UUID(1, 2);
    private static final Hash HASH = Hash.sha256(new byte[] {1});

    private SampleReceipts() {}

    /** An entry at this place of a log of 20; pending without a place. */
    public static EntryStanding standing(@Nullable Long index, boolean published) {
        Checkpoint checkpoint = new Checkpoint("lineproof.local/demo/system/claim-triage", 20, HASH);
        return new EntryStanding(
                ID,
                LogName.ofSystem("claim-triage"),
                checkpoint.origin(),
                "{}",
                HASH,
                AT,
                AT.plusSeconds(60),
                index,
                published ? new SignedCheckpoint(checkpoint, "note", AT, Witnessing.NONE) : null,
                published && index != null
                        ? new InclusionProof(index, 20, List.of(HASH, HASH, HASH, HASH, HASH))
                        : null);
    }

    /** A published receipt. */
    public static ReceiptView receipt(boolean registered, @Nullable ProofStanding proof, String verdict) {
        ObjectNode fields = JsonNodeFactory.instance
                .objectNode()
                .put("decisionId", "claim-0017")
                .put("outputClass", "approve")
                .put("confidence", 0.93);
        return new ReceiptView(
                ID,
                new SystemId("claim-triage"),
                "triage-gateway",
                0,
                17,
                AT,
                EvidenceClass.SIGNED,
                new ReceiptView.Signature(ReceiptView.Form.SD_JWT, verdict, "thumb"),
                new ReceiptView.Model(
                        "sha256:" + HASH.hex(),
                        "triage@3",
                        registered,
                        registered ? ID : null,
                        new JobId("ml", "train")),
                proof,
                fields,
                false,
                standing(17L, true));
    }
}
