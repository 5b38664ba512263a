package org.lineproof.evidence.proof.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.Algorithm;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.jose.JwsKey;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.attestation.EcSignature;

/**
 * A public key that verifies statements, with its one algorithm: EdDSA (Ed25519), ES256 (P-256) or RS256 (2,048 to 8,192 bits).
 * The name of a key of an anchor is its thumbprint (RFC 7638), that of a certified one the digest of its encoding.
 */
final class SigningKey implements JwsKey {
    private static final String RS256 = "RS256";
    private static final int MIN_BITS = 2048;
    private static final int MAX_BITS = 8192;
    private static final int ED25519_ENCODED = 44;
    private static final int ED25519_LENGTH = 32;

    private final String name;
    private final @Nullable Jwk jwk;
    private final @Nullable PublicKey key;

    private SigningKey(String name, @Nullable Jwk jwk, @Nullable PublicKey key) {
        this.name = name;
        this.jwk = jwk;
        this.key = key;
    }

    /** @throws MalformedJson when the key is private, malformed, of another kind or too short */
    static SigningKey ofJwk(JsonNode node, String at) throws MalformedJson {
        Members json = Members.of(node, at);
        if (!json.text("kty").equals("RSA")) {
            Jwk jwk = Jwk.parse(node);
            return new SigningKey("jwk:" + jwk.thumbprint().base64Url(), jwk, null);
        }
        if (json.has("d")) {
            throw json.refusal("d", "this is a private key; send the public key only");
        }
        if (json.has("alg") && !json.text("alg").equals(RS256)) {
            throw json.refusal("alg", "a key of RSA signs with " + RS256);
        }
        BigInteger modulus = number(json, "n");
        BigInteger exponent = number(json, "e");
        try {
            RSAPublicKey key = (RSAPublicKey)
                    KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
            requireStrong(key);
            ObjectNode required = json.node().objectNode().put("e", json.text("e"));
            required.put("kty", "RSA").put("n", json.text("n"));
            return new SigningKey(
                    "jwk:" + Hash.sha256(CanonicalJson.bytes(required)).base64Url(), null, key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw json.refusal("n", String.valueOf(e.getMessage()));
        }
    }

    /** The key of a certificate, empty for one of another kind or too short. */
    static Optional<SigningKey> certified(PublicKey key) {
        String name = "spki:" + Hash.sha256(key.getEncoded()).base64Url();
        byte[] encoded = key.getEncoded();
        try {
            if (key instanceof RSAPublicKey) {
                requireStrong((RSAPublicKey) key);
            } else if (encoded.length == ED25519_ENCODED && key.getAlgorithm().equals("EdDSA")) {
                byte[] point = Arrays.copyOfRange(encoded, ED25519_ENCODED - ED25519_LENGTH, ED25519_ENCODED);
                return Optional.of(new SigningKey(name, Jwk.ed25519(point), null));
            } else if (!key.getAlgorithm().equals("EC")) {
                return Optional.empty();
            }
            return Optional.of(new SigningKey(name, null, key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How the key is named in a statement. */
    String name() {
        return name;
    }

    /** A JWS signature: of elliptic curves r and s, 32 bytes each. */
    @Override
    public boolean verify(String alg, byte[] input, byte[] signature) {
        if (jwk != null) {
            return jwk.verify(alg, input, signature);
        }
        return key instanceof RSAPublicKey
                ? alg.equals(RS256) && rsa(input, signature)
                : alg.equals(Algorithm.ES256.alg()) && key != null && EcSignature.P256.holds(key, input, signature);
    }

    /** A DSSE signature: of elliptic curves r and s in DER. */
    boolean verifyEnvelope(byte[] input, byte[] signature) {
        if (jwk != null) {
            return jwk.algorithm() == Algorithm.EDDSA
                    ? jwk.verify(Algorithm.EDDSA.alg(), input, signature)
                    : EcSignature.ofDer(signature)
                            .map(plain -> jwk.verify(Algorithm.ES256.alg(), input, plain))
                            .orElse(false);
        }
        return key instanceof RSAPublicKey
                ? rsa(input, signature)
                : key != null && EcSignature.P256_DER.holds(key, input, signature);
    }

    private boolean rsa(byte[] input, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(input);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void requireStrong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new IllegalArgumentException("a key of RSA has " + MIN_BITS + " to " + MAX_BITS + " bits");
        }
        BigInteger exponent = key.getPublicExponent();
        if (!exponent.testBit(0) || exponent.bitLength() < 2 || exponent.bitLength() > Integer.SIZE) {
            throw new IllegalArgumentException("the exponent of a key of RSA is odd, at least 3 and short");
        }
    }

    private static BigInteger number(Members json, String name) throws MalformedJson {
        byte[] bytes = json.read(name, BaseEncoding.BASE64URL::bytes);
        if (bytes.length == 0 || bytes[0] == 0) {
            throw json.refusal(name, "expected a number without leading zeros (RFC 7518, section 2)");
        }
        return new BigInteger(1, bytes);
    }
}
