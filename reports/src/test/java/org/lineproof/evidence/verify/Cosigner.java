package org.lineproof.evidence.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteSignature;
import org.lineproof.evidence.pins.PinnedWitness;

/** A witness that signs what it is told to, by its seed. */
record Cosigner(int number) {
    private static final long TIME = 1_772_366_400L;

    byte[] seed() {
        return ByteBuffer.allocate(32).putInt(number).array();
    }

    CosignerKey key() {
        return new CosignerKey("witness.example/w" + number, Ed25519.publicKey(seed()));
    }

    PinnedWitness of(String operator) {
        return new PinnedWitness(key(), operator);
    }

    /** The signature line on a note's text. */
    String line(String note) {
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        byte[] message = ("cosignature/v1\ntime " + TIME + "\n" + text).getBytes(StandardCharsets.UTF_8);
        byte[] timestamped = ByteBuffer.allocate(72)
                .putLong(TIME)
                .put(Ed25519.sign(seed(), message))
                .array();
        return new NoteSignature(key().name(), key().keyId(), timestamped).line() + "\n";
    }
}
