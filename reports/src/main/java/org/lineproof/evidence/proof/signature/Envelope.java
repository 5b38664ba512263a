package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A DSSE envelope (secure-systems-lab DSSE 1.0.2): a payload with its type, and signatures over both.
 *
 * @param payloadType media type of the payload
 * @param payload the bytes that are signed, not read yet
 * @param signatures at least one; the key ids beside them are hints and not kept
 */
record Envelope(String payloadType, byte[] payload, List<byte[]> signatures) {
    private static final int MAX_PAYLOAD = 1 << 20;
    private static final int MAX_SIGNATURES = 8;
    private static final int MAX_SIGNATURE = 1024;

    static Envelope of(Members json) throws MalformedJson {
        json.only("payload", "payloadType", "signatures");
        byte[] payload = json.read("payload", BaseEncoding.BASE64::bytes);
        if (payload.length > MAX_PAYLOAD) {
            throw json.refusal("payload", "expected at most " + MAX_PAYLOAD + " bytes");
        }
        List<byte[]> signatures = new ArrayList<>();
        List<JsonNode> nodes = json.list("signatures");
        if (nodes.isEmpty() || nodes.size() > MAX_SIGNATURES) {
            throw json.refusal("signatures", "expected 1 to " + MAX_SIGNATURES);
        }
        for (JsonNode node : nodes) {
            Members signature = Members.of(node, "signatures").only("keyid", "sig");
            byte[] bytes = signature.read("sig", BaseEncoding.BASE64::bytes);
            if (bytes.length > MAX_SIGNATURE) {
                throw signature.refusal("sig", "expected at most " + MAX_SIGNATURE + " bytes");
            }
            signatures.add(bytes);
        }
        return new Envelope(json.text("payloadType"), payload, signatures);
    }

    /** Whether one of the signatures holds under this key. */
    boolean signedBy(SigningKey key) {
        byte[] input = encoded();
        return signatures.stream().anyMatch(signature -> key.verifyEnvelope(input, signature));
    }

    /** The pre-authentication encoding: what is signed. */
    private byte[] encoded() {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
