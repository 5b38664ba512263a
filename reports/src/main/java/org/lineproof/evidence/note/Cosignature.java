package org.lineproof.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cosigner's word, C2SP tlog-cosignature cosignature/v1: as of this time, the largest tree it has seen of the log has
 * this root, and extends all it saw before.
 *
 * @param key whose word
 * @param at the time it states, whole seconds, 1970 to 9999
 * @param line the signature line of the note
 */
public record Cosignature(CosignerKey key, Instant at, NoteSignature line) {
    /** The most seconds accepted: the end of the year 9999. The specification's bound is 2^63 - 1. */
    private static final long MAX_SECONDS = 253_402_300_799L;

    /**
     * The cosignature of this key on a checkpoint; of several the earliest. As the standard asks, lines of other keys
     * are left alone; every line that says it is of this key has to hold.
     *
     * @param checkpoint a note whose text is a checkpoint
     * @return empty if the key did not cosign, or if a line that names it does not hold
     */
    public static Optional<Cosignature> of(SignedNote checkpoint, CosignerKey key) {
        int id = key.keyId();
        List<Cosignature> found = new ArrayList<>();
        for (NoteSignature line : checkpoint.signatures()) {
            if (line.name().equals(key.name()) && line.keyId() == id) {
                Optional<Cosignature> cosignature = verified(checkpoint.text(), key, line);
                if (cosignature.isEmpty()) {
                    return Optional.empty();
                }
                found.add(cosignature.get());
            }
        }
        return found.stream().min(Comparator.comparing(Cosignature::at));
    }

    /**
     * What is signed: the header line, the time line and the text of the checkpoint, its extension lines with it.
     *
     * @param seconds since 1970-01-01T00:00:00Z
     * @param text the checkpoint's text, without signatures
     */
    public static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Cosignature> verified(String text, CosignerKey key, NoteSignature line) {
        byte[] timestamped = line.signature();
        if (timestamped.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(timestamped);
        long seconds = bytes.getLong();
        byte[] signature = new byte[Ed25519.SIGNATURE_LENGTH];
        bytes.get(signature);
        // Read as unsigned, a negative number is beyond the bound, too.
        return seconds >= 0
                        && seconds <= MAX_SECONDS
                        && Ed25519.verify(key.publicKey(), message(seconds, text), signature)
                ? Optional.of(new Cosignature(key, Instant.ofEpochSecond(seconds), line))
                : Optional.empty();
    }
}
