package org.lineproof.evidence.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSignature;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.SignedNote;

/** What is stamped of a checkpoint and of a block. */
class ImprintTest {
    private static final String ORIGIN = "lineproof.local/demo/audit";
    private final String note =
            new NoteSigner(ORIGIN, new byte[32]).sign(new Checkpoint(ORIGIN, 3, Hash.sha256(new byte[0])).text());

    @Test
    void aCheckpointIsStampedAsTheLogAloneSignedIt() throws Exception {
        Hash imprint = Hash.sha256(note.getBytes(StandardCharsets.UTF_8));
        assertEquals(imprint, Imprint.ofCheckpoint(ORIGIN, SignedNote.parse(note)));
        String witnessed = note + new NoteSignature("witness.example/w", 7, new byte[72]).line() + "\n";
        assertEquals(imprint, Imprint.ofCheckpoint(ORIGIN, SignedNote.parse(witnessed)));
        String signedTwice = note + new NoteSignature(ORIGIN, 7, new byte[64]).line() + "\n";
        assertNotEquals(imprint, Imprint.ofCheckpoint(ORIGIN, SignedNote.parse(signedTwice)));
    }

    @Test
    void aNoteThatTheLogDidNotSignHasNoImprint() {
        SignedNote foreign = new SignedNote("text\n", List.of(new NoteSignature("other", 7, new byte[64])));
        assertThrows(IllegalArgumentException.class, () -> Imprint.ofCheckpoint(ORIGIN, foreign));
    }

    @Test
    void aBlockIsStampedByTheBytesOfItsHash() {
        byte[] zero = new byte[32];
        assertEquals(Hash.sha256(zero), Imprint.ofBlock("0x" + "00".repeat(32)));
        for (String wrong : List.of("", "0x", "0x" + "00".repeat(31), "00".repeat(33), "0x" + "AB".repeat(32))) {
            assertThrows(IllegalArgumentException.class, () -> Imprint.ofBlock(wrong), wrong);
        }
    }
}
