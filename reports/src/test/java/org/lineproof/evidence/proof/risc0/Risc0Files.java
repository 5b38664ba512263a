package org.lineproof.evidence.proof.risc0;

import static org.lineproof.evidence.proof.Mutations.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;

/** Proofs and anchors from the files of {@code third-party/risc0}. */
public final class Risc0Files {
    private Risc0Files() {}

    /** The proof as contracts take it. */
    public static ObjectNode seal(JsonNode file) {
        return file.get("receipt").deepCopy();
    }

    /** As serde_json writes {@code risc0_zkvm::Receipt}. */
    static ObjectNode receipt(JsonNode file, boolean pruned) {
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        ObjectNode receipt = proof.putObject("receipt");
        ObjectNode groth16 = receipt.putObject("inner").putObject("Groth16");
        byte[] seal = bytes(file.at("/receipt/seal"));
        numbers(groth16.putArray("seal"), Arrays.copyOfRange(seal, 4, seal.length));
        if (pruned) {
            wordsOf(groth16.putObject("claim").putArray("Pruned"), bytes(file.get("claimDigest")));
        } else {
            groth16.putObject("claim").putObject("Value").putObject("exit_code").put("Halted", 0);
        }
        wordsOf(groth16.putArray("verifier_parameters"), bytes(file.at("/pinned/verifierParameters")));
        numbers(receipt.putObject("journal").putArray("bytes"), bytes(file.at("/receipt/journal")));
        wordsOf(
                receipt.putObject("metadata").putArray("verifier_parameters"),
                bytes(file.at("/pinned/verifierParameters")));
        return proof;
    }

    /** An anchor for it, the whole journal one signal. */
    public static TrustAnchor anchor(JsonNode file) {
        return ThirdParty.anchor(Risc0System.NAME, parameters(file), List.of(ThirdParty.signal(0, SignalType.BYTES)));
    }

    static ObjectNode parameters(JsonNode file) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("imageId", file.at("/receipt/imageId"));
        for (String name : List.of("controlRoot", "bn254ControlId", "verifierParameters")) {
            parameters.set(name, file.at("/pinned/" + name));
        }
        parameters.set("verificationKey", file.at("/norm/vk").deepCopy());
        return parameters;
    }

    private static void numbers(ArrayNode array, byte[] bytes) {
        for (byte b : bytes) {
            array.add(b & 0xff);
        }
    }

    private static void wordsOf(ArrayNode array, byte[] digest) {
        ByteBuffer words = ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN);
        while (words.hasRemaining()) {
            array.add(words.getInt() & 0xffffffffL);
        }
    }
}
