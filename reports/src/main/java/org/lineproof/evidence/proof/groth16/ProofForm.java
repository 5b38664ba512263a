package org.lineproof.evidence.proof.groth16;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.form.ByteForm;

/** A key or a proof in whichever form it comes: the JSON of snarkjs, or bytes in the words of the EVM as gnark makes them. */
public final class ProofForm {
    private static final int MAX_KEY = Word.LENGTH * (14 + 2 * (PublicInputs.MAX + 1));
    private static final int MAX_PROOF = 4096;
    private static final int GNARK_COMPRESSED = 128;
    private static final int POINT = 2 * Word.LENGTH;

    private ProofForm() {}

    /** A proof: an object of snarkjs, or 256 bytes. */
    public static Groth16Proof proof(JsonNode json, String at) throws MalformedJson {
        if (json.isMissingNode()) {
            throw new MalformedJson(at, "is missing");
        }
        if (json.isObject()) {
            return Snarkjs.proof(json, at);
        }
        byte[] bytes = ByteForm.read(json, at, MAX_PROOF);
        if (hasCommitments(bytes)) {
            throw new MalformedJson(
                    at,
                    "a gnark proof with BSB22 commitments, which is not checked here; make one of a circuit without"
                            + " api.Commit (range checks and lookups use it, too)");
        }
        if (bytes.length == GNARK_COMPRESSED || bytes.length > EvmWords.PROOF_LENGTH && hasEmptyTail(bytes)) {
            throw new MalformedJson(at, "expected the 256 bytes of gnark's MarshalSolidity, not " + bytes.length);
        }
        return points(at, () -> EvmWords.proof(bytes));
    }

    /** A key: an object of snarkjs, bytes in the words of the EVM, or an array of such words. */
    public static VerificationKey key(JsonNode json, String at) throws MalformedJson {
        if (json.isMissingNode()) {
            throw new MalformedJson(at, "is missing");
        }
        if (json.isObject()) {
            return Snarkjs.key(json, at);
        }
        byte[] bytes = json.path(0).isTextual() ? joined(json, at) : ByteForm.read(json, at, MAX_KEY);
        return points(at, () -> EvmWords.key(bytes));
    }

    private static byte[] joined(JsonNode words, String at) throws MalformedJson {
        if (words.size() > MAX_KEY / Word.LENGTH) {
            throw new MalformedJson(at, "more than " + MAX_KEY / Word.LENGTH + " words");
        }
        ByteBuffer bytes = ByteBuffer.allocate(words.size() * Word.LENGTH);
        for (JsonNode word : words) {
            byte[] read = ByteForm.read(word, at, Word.LENGTH);
            if (read.length != Word.LENGTH) {
                throw new MalformedJson(at, "expected words of 32 bytes");
            }
            bytes.put(read);
        }
        return bytes.array();
    }

    /** After the three points gnark's raw form has the count of commitments, those, and a proof of their knowledge. */
    private static boolean hasCommitments(byte[] bytes) {
        int count = count(bytes);
        return count > 0 && bytes.length == EvmWords.PROOF_LENGTH + Integer.BYTES + (count + 1L) * POINT;
    }

    private static boolean hasEmptyTail(byte[] bytes) {
        return count(bytes) == 0 && bytes.length == EvmWords.PROOF_LENGTH + Integer.BYTES + POINT;
    }

    private static int count(byte[] bytes) {
        return bytes.length < EvmWords.PROOF_LENGTH + Integer.BYTES
                ? 0
                : ByteBuffer.wrap(Arrays.copyOfRange(bytes, EvmWords.PROOF_LENGTH, bytes.length))
                        .getInt();
    }

    private static <T> T points(String at, Supplier<T> reading) throws MalformedJson {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(at, String.valueOf(e.getMessage()));
        }
    }
}
