package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.receipt.CoseReceipt;
import org.lineproof.evidence.receipt.EntryReceipt;
import org.lineproof.evidence.receipt.TlogProof;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.key.KeyPurpose;

/** Receipts of entries of the current tenant, in forms that are checked without us. */
@Stateless
@TenantScoped
public class EntryReceipts {

    @Inject
    LogReader reader;

    @Inject
    LogKeys logKeys;

    @Inject
    SigningKeys keys;

    /**
     * The entry under the newest checkpoint, empty if there is no such entry.
     *
     * @throws Refusal (conflict) if it is not published yet
     * @throws IllegalStateException if the proof does not hold: the log was damaged, and nobody is given a receipt
     */
    public Optional<EntryReceipt> receipt(UUID entry) {
        return reader.standing(entry).map(EntryReceipts::of);
    }

    /**
     * The same as a COSE receipt. Rows alone get no signature: the checkpoint has to be what the log's key signed.
     *
     * @throws IllegalStateException also if it is not
     * @throws Refusal (conflict) also if the key for receipts of this size is not on this node
     */
    public Optional<CoseReceipt> cose(UUID entry) {
        return reader.standing(entry).map(standing -> {
            TlogProof proof = of(standing).proof();
            NoteKey key = logKeys.of(standing.log()).at(proof.head().size());
            if (!proof.checkpoint().signedBy(key) || !proof.head().origin().equals(standing.origin())) {
                throw new IllegalStateException(
                        "the stored checkpoint of " + standing.origin() + " is not what its key signed");
            }
            NoteKey own = logKeys.of(standing.log(), KeyPurpose.RECEIPT)
                    .at(proof.head().size());
            return keys.receipt(own, standing.origin(), standing.leafHash(), proof.inclusion())
                    .orElseThrow(() -> Refusal.conflict(
                            null,
                            "the key of COSE receipts in office, " + own + ", is not on this node: ask for another form"
                                    + " of the receipt"));
        });
    }

    private static EntryReceipt of(EntryStanding standing) {
        SignedCheckpoint checkpoint = standing.checkpoint();
        InclusionProof inclusion = standing.inclusion();
        if (checkpoint == null || inclusion == null) {
            throw Refusal.conflict(null, "the entry is pending: it has no receipt before it is published");
        }
        try {
            EntryReceipt receipt =
                    new EntryReceipt(standing.content(), new TlogProof(inclusion, SignedNote.parse(checkpoint.note())));
            if (!receipt.proves() || !receipt.proof().proves(standing.leafHash())) {
                throw new IllegalStateException("entry " + standing.entry() + " does not stand at " + inclusion.index()
                        + " under the checkpoint of size " + inclusion.treeSize() + " of " + standing.origin());
            }
            return receipt;
        } catch (MalformedNote | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored checkpoint of " + standing.origin() + " is none of size " + inclusion.treeSize(), e);
        }
    }
}
