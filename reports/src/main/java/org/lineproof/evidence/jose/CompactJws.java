package org.lineproof.evidence.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;

/**
 * A JSON Web Signature in compact form (RFC 7515). It is read strictly, and its signature is checked over the very
 * characters received; nothing it says counts before {@link #signedBy} is true.
 */
public final class CompactJws {
    private static final int MAX_HEADER = 4096;

    /** Headers that let a token choose its own key, or change what the signature means. */
    private static final Set<String> FORBIDDEN = Set.of("jku", "jwk", "x5u", "x5c", "crit", "b64", "zip");

    private final String token;
    private final String alg;
    private final String typ;
    private final @Nullable String kid;
    private final ObjectNode payload;
    /** The receipts of a batch ask about one signature again and again. */
    private volatile @Nullable JwsKey holdsUnder;

    private CompactJws(String token, Members header, ObjectNode payload) throws MalformedJson {
        this.token = token;
        this.alg = header.text("alg");
        this.typ = header.has("typ") ? header.text("typ") : "";
        this.kid = header.optionalText("kid");
        this.payload = payload;
    }

    /**
     * @param token three base64url parts separated by full stops
     * @param max the most characters accepted
     * @throws MalformedJson when the token is too long or malformed, or its header brings a key of its own
     */
    public static CompactJws parse(String token, int max) throws MalformedJson {
        if (token.length() > max) {
            throw new MalformedJson("token", "longer than " + max + " characters");
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new MalformedJson("token", "expected a compact JWS: header.payload.signature");
        }
        Members header = Members.of(StrictJson.object(decoded("header", parts[0]), MAX_HEADER), "header");
        for (String name : FORBIDDEN) {
            if (header.node().has(name)) {
                throw header.refusal(name, "is not accepted; keys are registered with the model");
            }
        }
        ObjectNode payload = StrictJson.object(decoded("payload", parts[1]), max);
        decoded("signature", parts[2]);
        return new CompactJws(token, header, payload);
    }

    /** Whether the signature holds under this key and its one algorithm. */
    public boolean signedBy(JwsKey key) {
        JwsKey known = holdsUnder;
        if (known != null && known.equals(key)) {
            return true;
        }
        int end = token.lastIndexOf('.');
        byte[] input = token.substring(0, end).getBytes(StandardCharsets.US_ASCII);
        boolean holds = key.verify(alg, input, BaseEncoding.BASE64URL.bytes(token.substring(end + 1)));
        if (holds) {
            holdsUnder = key;
        }
        return holds;
    }

    /** The token as received. */
    public String token() {
        return token;
    }

    /** A copy of the claims. */
    public ObjectNode payload() {
        return payload.deepCopy();
    }

    /** The header's media type, empty when it has none. */
    public String typ() {
        return typ;
    }

    /** The header's key id, null when it has none: a hint only. */
    public @Nullable String kid() {
        return kid;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactJws && token.equals(((CompactJws) other).token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    @Override
    public String toString() {
        return "CompactJws[" + typ + " " + alg + "]";
    }

    private static byte[] decoded(String part, String text) throws MalformedJson {
        try {
            return BaseEncoding.BASE64URL.bytes(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(part, "not strict base64url");
        }
    }
}
