package org.lineproof.evidence.jose;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/** ECDSA on P-256 with SHA-256, by the platform's provider. */
public final class P256 {
    private static final ECParameterSpec CURVE = curve();
    private static final int SIGNATURE_LENGTH = 64;

    private P256() {}

    /** Whether these coordinates, 32 bytes each, are those of a point of the curve. */
    public static boolean isOnCurve(byte[] x, byte[] y) {
        BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        BigInteger px = new BigInteger(1, x);
        BigInteger py = new BigInteger(1, y);
        BigInteger right = px.pow(3)
                .add(CURVE.getCurve().getA().multiply(px))
                .add(CURVE.getCurve().getB());
        // The curve has prime order: any affine point on it is in the group.
        return px.compareTo(p) < 0
                && py.compareTo(p) < 0
                && py.pow(2).subtract(right).mod(p).signum() == 0;
    }

    /** Whether the signature, r and s of 32 bytes each, over the input holds; false for anything malformed. */
    public static boolean verify(byte[] x, byte[] y, byte[] input, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key(x, y));
            verifier.update(input);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey key(byte[] x, byte[] y) throws GeneralSecurityException {
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has the curve P-256", e);
        }
    }
}
