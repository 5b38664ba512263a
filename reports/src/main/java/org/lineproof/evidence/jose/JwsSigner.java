package org.lineproof.evidence.jose;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.note.Ed25519;

/** Signs compact JWS with an Ed25519 seed; for producers. */
public final class JwsSigner {
    private final byte[] seed;
    private final Jwk key;

    /** @throws IllegalArgumentException unless the seed has 32 bytes */
    public JwsSigner(byte[] seed32) {
        this.seed = seed32.clone();
        this.key = Jwk.ed25519(Ed25519.publicKey(seed));
    }

    /** The public key to register. */
    public Jwk key() {
        return key;
    }

    /**
     * The signed token.
     *
     * @param typ the header's media type
     * @param payload the claims; their canonical form is signed
     */
    public String sign(String typ, ObjectNode payload) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("alg", key.algorithm().alg()).put("kid", key.kid()).put("typ", typ);
        String input = BaseEncoding.BASE64URL.text(CanonicalJson.bytes(header))
                + "."
                + BaseEncoding.BASE64URL.text(CanonicalJson.bytes(payload));
        byte[] signature = Ed25519.sign(seed, input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + BaseEncoding.BASE64URL.text(signature);
    }
}
