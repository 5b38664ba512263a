package org.lineproof.evidence.proof.risc0;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.form.ByteForm;

/** A digest as RISC Zero's tools write it: as other bytes, or as eight little-endian 32-bit words, which serde makes of it. */
final class DigestForm {
    private static final int WORDS = Hash.LENGTH / Integer.BYTES;

    private DigestForm() {}

    static Hash read(JsonNode json, String at) throws MalformedJson {
        byte[] bytes =
                json.isArray() && json.size() == WORDS ? ofWords(json, at) : ByteForm.read(json, at, Hash.LENGTH);
        if (bytes.length != Hash.LENGTH) {
            throw new MalformedJson(at, "expected a digest of 32 bytes");
        }
        return new Hash(bytes);
    }

    private static byte[] ofWords(JsonNode words, String at) throws MalformedJson {
        ByteBuffer bytes = ByteBuffer.allocate(Hash.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (JsonNode word : words) {
            if (!word.isIntegralNumber() || word.longValue() < 0 || word.longValue() >>> Integer.SIZE != 0) {
                throw new MalformedJson(at, "expected eight numbers of 32 bits");
            }
            bytes.putInt((int) word.longValue());
        }
        return bytes.array();
    }
}
