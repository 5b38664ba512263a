package org.lineproof.evidence.receipt;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;

/**
 * A proof in the text form of C2SP tlog-proof ({@code c2sp.org/tlog-proof@v1}), kept in files named {@code .tlog-proof}.
 * We write no {@code extra} line, and refuse one: nothing signs it.
 *
 * @param inclusion where the entry stands in the tree of the checkpoint
 * @param checkpoint the checkpoint with its signatures
 */
public record TlogProof(InclusionProof inclusion, SignedNote checkpoint) {
    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final int MAX_LENGTH = 1_100_000;

    /** @throws IllegalArgumentException unless the note is a checkpoint of the proof's tree size */
    public TlogProof {
        if (head(checkpoint).size() != inclusion.treeSize()) {
            throw new IllegalArgumentException("the checkpoint is of another size than the proof");
        }
    }

    /** The head that the proof leads to. */
    public Checkpoint head() {
        return head(checkpoint);
    }

    /** Whether an entry with this leaf hash stands under the checkpoint; who signed it is another question. */
    public boolean proves(Hash leaf) {
        return inclusion.proves(leaf, head().root());
    }

    /** The proof as text, UTF-8 when it is stored. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM).append("\nindex ").append(inclusion.index());
        text.append('\n');
        inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }

    /** @throws MalformedReceipt unless it is exactly as {@link #text} writes it */
    public static TlogProof parse(String text) throws MalformedReceipt {
        int split = text.indexOf("\n\n");
        if (text.length() > MAX_LENGTH || split < 0) {
            throw new MalformedReceipt("a tlog-proof is a proof, an empty line and a checkpoint");
        }
        String[] lines = text.substring(0, split).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(FORM) || !lines[1].matches("index (0|[1-9][0-9]{0,15})")) {
            throw new MalformedReceipt("a tlog-proof begins with '" + FORM + "' and 'index <n>'");
        }
        try {
            List<Hash> path = new ArrayList<>();
            for (int i = 2; i < lines.length; i++) {
                path.add(Hash.ofBase64(lines[i]));
            }
            SignedNote note = SignedNote.parse(text.substring(split + 2));
            long size = Checkpoint.parse(note.text()).size();
            long index = Long.parseLong(lines[1].substring("index ".length()));
            TlogProof proof = new TlogProof(new InclusionProof(index, size, path), note);
            if (proof.text().equals(text)) {
                return proof;
            }
        } catch (IllegalArgumentException | MalformedNote e) {
            throw new MalformedReceipt("tlog-proof: " + e.getMessage());
        }
        throw new MalformedReceipt("not the one form of this tlog-proof");
    }

    private static Checkpoint head(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedNote e) {
            throw new IllegalArgumentException("no checkpoint: " + e.getMessage(), e);
        }
    }
}
