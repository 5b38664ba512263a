package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.MalformedJson;

/** ES256 with nonces from the key and the message (RFC 6979): the same signature on every day. */
final class P256Signer {
    private static final int LENGTH = 32;
    private static final ECDomainParameters CURVE = new ECDomainParameters(NISTNamedCurves.getByName("P-256"));

    private final BigInteger secret;

    P256Signer(byte[] secret) {
        this.secret = new BigInteger(1, secret);
    }

    Jwk key() {
        ECPoint point = CURVE.getG().multiply(secret).normalize();
        try {
            return Jwk.parse(JsonNodeFactory.instance
                    .objectNode()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("x", text(point.getAffineXCoord().getEncoded()))
                    .put("y", text(point.getAffineYCoord().getEncoded())));
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signature in base64url, with the smaller or the larger of the two values of s. */
    String sign(String input, boolean high) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, CURVE));
        BigInteger[] parts = signer.generateSignature(
                Hash.sha256(input.getBytes(StandardCharsets.US_ASCII)).bytes());
        BigInteger other = CURVE.getN().subtract(parts[1]);
        BigInteger s = high ? parts[1].max(other) : parts[1].min(other);
        byte[] signature = new byte[2 * LENGTH];
        System.arraycopy(BigIntegers.asUnsignedByteArray(LENGTH, parts[0]), 0, signature, 0, LENGTH);
        System.arraycopy(BigIntegers.asUnsignedByteArray(LENGTH, s), 0, signature, LENGTH, LENGTH);
        return text(signature);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
