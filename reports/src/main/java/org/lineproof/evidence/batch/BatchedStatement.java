package org.lineproof.evidence.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.merkle.InclusionProof;

/**
 * A producer's signature over one receipt of a batch: the signed head and the receipt's path. With it the receipt can
 * be shown, masked or erased without the others.
 *
 * @param signed the head as it was signed
 * @param head what it says
 * @param path sibling hashes from the receipt's leaf to the head's root
 */
public record BatchedStatement(CompactJws signed, BatchHead head, List<Hash> path) {
    private static final int MAX_TEXT = BatchHead.MAX_TOKEN + 64 * 48;

    /** @throws IllegalArgumentException when the path has more than 63 hashes */
    public BatchedStatement {
        path = new InclusionProof(0, head.count(), path).path();
    }

    /** Whether a text is of this form, and not a token by itself. */
    public static boolean isForm(String text) {
        return text.startsWith("{");
    }

    /**
     * Reads {@code {"batch":"<head>","path":["<base64url>", ...]}}; neither signature nor path is checked.
     *
     * @throws MalformedJson when a part is missing, unknown or malformed
     */
    public static BatchedStatement parse(String text) throws MalformedJson {
        Members json = Members.of(StrictJson.object(text.getBytes(StandardCharsets.UTF_8), MAX_TEXT), "")
                .only("batch", "path");
        CompactJws signed = CompactJws.parse(json.text("batch"), BatchHead.MAX_TOKEN);
        List<Hash> path = json.readAll("path", Hash::ofBase64Url);
        if (path.size() >= Long.SIZE) {
            throw json.refusal("path", "a path has at most 63 hashes");
        }
        return new BatchedStatement(signed, BatchHead.of(signed), path);
    }

    /** The canonical form of what {@link #parse} reads. */
    public String text() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("batch", signed.token());
        var hashes = json.putArray("path");
        path.forEach(hash -> hashes.add(hash.base64Url()));
        return CanonicalJson.text(json);
    }

    /** Whether the receipt of this number with fields of these digests stands under the head's root. */
    public boolean isOver(long sequence, Collection<Hash> digests) {
        return head.covers(sequence)
                && new InclusionProof(sequence - head.first(), head.count(), path)
                        .proves(head.leaf(sequence, digests), head.root());
    }
}
