package org.lineproof.evidence.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.note.Ed25519;

/**
 * A public key that verifies statements (RFC 7517): OKP with Ed25519 or EC with P-256. Two keys are equal when their
 * thumbprints are.
 */
public final class Jwk implements JwsKey {
    private static final int COORDINATE = 32;

    private final Algorithm algorithm;
    private final byte[] x;
    private final byte[] y;
    private final @Nullable String declaredKid;
    /** Null for a key of another curve. */
    private final Ed25519.@Nullable Key ed25519;
    /** Null until somebody asks. */
    private volatile @Nullable Hash thumbprint;

    private Jwk(Algorithm algorithm, byte[] x, byte[] y, @Nullable String declaredKid, Ed25519.@Nullable Key ed25519) {
        this.algorithm = algorithm;
        this.x = x;
        this.y = y;
        this.declaredKid = declaredKid;
        this.ed25519 = ed25519;
    }

    /** @throws IllegalArgumentException unless these are 32 bytes that encode a point of prime order */
    public static Jwk ed25519(byte[] publicKey) {
        Ed25519.Key key = Ed25519.key(publicKey)
                .orElseThrow(() -> new IllegalArgumentException("no Ed25519 public key of prime order"));
        return new Jwk(Algorithm.EDDSA, publicKey.clone(), new byte[0], null, key);
    }

    /**
     * Reads a public key. Members that say nothing about the key itself (use, alg, key_ops) may be there; a private key
     * is refused, so that none gets stored by mistake.
     *
     * @throws MalformedJson when the key is of another kind, malformed, private, or no point of its curve
     */
    public static Jwk parse(JsonNode node) throws MalformedJson {
        Members json = Members.of(node, "jwk");
        if (json.has("d") || json.has("k")) {
            throw json.refusal("d", "this is a private key; send the public key only");
        }
        String kty = json.text("kty");
        String crv = json.text("crv");
        Algorithm algorithm = algorithm(json, kty, crv);
        if (json.has("alg") && !json.text("alg").equals(algorithm.alg())) {
            throw json.refusal("alg", "a key of curve " + crv + " signs with " + algorithm.alg());
        }
        byte[] x = coordinate(json, "x");
        byte[] y = algorithm == Algorithm.ES256 ? coordinate(json, "y") : new byte[0];
        Ed25519.Key ed25519 =
                algorithm == Algorithm.ES256 ? null : Ed25519.key(x).orElse(null);
        if (ed25519 == null && !(algorithm == Algorithm.ES256 && P256.isOnCurve(x, y))) {
            throw json.refusal("x", "no valid point of the curve " + crv);
        }
        return new Jwk(algorithm, x, y, json.optionalText("kid"), ed25519);
    }

    /** The one algorithm of this key. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** The key id: as declared, else the thumbprint. A hint to find the key, never a reason to trust it. */
    public String kid() {
        return declaredKid == null ? thumbprint().base64Url() : declaredKid;
    }

    /** SHA-256 thumbprint over the required members (RFC 7638). */
    public Hash thumbprint() {
        Hash known = thumbprint;
        if (known == null) {
            known = Hash.sha256(CanonicalJson.bytes(required()));
            thumbprint = known;
        }
        return known;
    }

    /** The public key with its {@code kid}. */
    public ObjectNode json() {
        return required().put("kid", kid());
    }

    @Override
    public boolean verify(String alg, byte[] input, byte[] signature) {
        if (!algorithm.alg().equals(alg)) {
            return false;
        }
        return ed25519 == null ? P256.verify(x, y, input, signature) : ed25519.verify(input, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Jwk
                && algorithm == ((Jwk) other).algorithm
                && Arrays.equals(x, ((Jwk) other).x)
                && Arrays.equals(y, ((Jwk) other).y);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x);
    }

    @Override
    public String toString() {
        return "Jwk[" + algorithm.alg() + " " + thumbprint().base64Url() + "]";
    }

    private ObjectNode required() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (algorithm == Algorithm.ES256) {
            json.put("kty", "EC").put("crv", "P-256").put("y", BaseEncoding.BASE64URL.text(y));
        } else {
            json.put("kty", "OKP").put("crv", "Ed25519");
        }
        return json.put("x", BaseEncoding.BASE64URL.text(x));
    }

    private static Algorithm algorithm(Members json, String kty, String crv) throws MalformedJson {
        if (kty.equals("OKP") && crv.equals("Ed25519")) {
            return Algorithm.EDDSA;
        }
        if (kty.equals("EC") && crv.equals("P-256")) {
            return Algorithm.ES256;
        }
        throw json.refusal("kty", "only OKP with Ed25519 and EC with P-256 are accepted");
    }

    private static byte[] coordinate(Members json, String name) throws MalformedJson {
        byte[] bytes = json.read(name, BaseEncoding.BASE64URL::bytes);
        if (bytes.length != COORDINATE) {
            throw json.refusal(name, "expected 32 bytes in base64url");
        }
        return bytes;
    }
}
