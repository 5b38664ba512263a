package org.lineproof.evidence.timestamp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.NoteSignature;
import org.lineproof.evidence.note.SignedNote;

/** What is stamped: always a SHA-256 digest, of a checkpoint or of a block's hash. */
public final class Imprint {
    private Imprint() {}

    /**
     * The digest of a checkpoint as the log alone signed it: text, empty line, the signature lines named by the log's
     * origin. Cosignatures come and go without touching it.
     *
     * @throws IllegalArgumentException when the log has not signed the note
     */
    public static Hash ofCheckpoint(String origin, SignedNote note) {
        List<NoteSignature> own = note.signatures().stream()
                .filter(signature -> signature.name().equals(origin))
                .toList();
        return Hash.sha256(new SignedNote(note.text(), own).note().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest of the 32 bytes of a block's hash.
     *
     * @param blockHash 0x and 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException for another form
     */
    public static Hash ofBlock(String blockHash) {
        if (!blockHash.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a block hash is 0x and 64 lower-case hexadecimal digits");
        }
        return Hash.sha256(HexFormat.of().parseHex(blockHash, 2, blockHash.length()));
    }
}
