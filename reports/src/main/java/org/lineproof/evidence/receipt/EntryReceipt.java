package org.lineproof.evidence.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;

/**
 * An entry with its proof in our own form, canonical JSON {@code lineproof-receipt/v1}.
 *
 * @param entry the entry's bytes as text, as the log commits to them
 * @param proof where it stands, and the checkpoint
 */
public record EntryReceipt(String entry, TlogProof proof) {
    /** The member {@code format}. */
    public static final String FORMAT = "lineproof-receipt/v1";

    private static final int MAX_BYTES = 2 << 20;

    /** Whether the entry stands under the checkpoint; who signed it is another question. */
    public boolean proves() {
        return proof.proves(TreeHash.leaf(entry.getBytes(StandardCharsets.UTF_8)));
    }

    /** The canonical form. */
    public byte[] bytes() {
        InclusionProof inclusion = proof.inclusion();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("entry", entry)
                .put("index", inclusion.index())
                .put("treeSize", inclusion.treeSize())
                .put("checkpoint", proof.checkpoint().note());
        var path = json.putArray("path");
        inclusion.path().forEach(hash -> path.add(hash.base64()));
        return CanonicalJson.bytes(json);
    }

    /** @throws MalformedReceipt unless the bytes are exactly as {@link #bytes} writes them */
    public static EntryReceipt parse(byte[] utf8) throws MalformedReceipt {
        try {
            Members json = Members.of(StrictJson.object(utf8, MAX_BYTES), "")
                    .only("checkpoint", "entry", "format", "index", "path", "treeSize");
            if (!json.text("format").equals(FORMAT)) {
                throw json.refusal("format", "expected '" + FORMAT + "'");
            }
            InclusionProof inclusion = new InclusionProof(
                    json.integer("index", 0), json.integer("treeSize", 1), json.readAll("path", Hash::ofBase64));
            SignedNote note = SignedNote.parse(json.text("checkpoint"));
            EntryReceipt receipt = new EntryReceipt(json.text("entry"), new TlogProof(inclusion, note));
            if (Arrays.equals(receipt.bytes(), utf8)) {
                return receipt;
            }
        } catch (MalformedJson | MalformedNote | IllegalArgumentException e) {
            throw new MalformedReceipt("receipt: " + e.getMessage());
        }
        throw new MalformedReceipt("not the canonical form (RFC 8785) of this receipt");
    }
}
